import { createLock } from './solution.ts'

/**
 * One work holds the lock, one waits for it, and others come in each of the moments in which the first one ends.
 * Resolves to how many were inside at once, and which came second. The moments are those of one process, so no test could hit them from outside.
 */
export const pushIn = async (): Promise<{ peak: number; second: string }> => {
  const lock = createLock()
  let running = 0
  let peak = 0
  const order: string[] = []
  const enter = (who: string): void => {
    order.push(who)
    peak = Math.max(peak, ++running)
  }
  const pass = async (who: string): Promise<void> => {
    enter(who)
    await new Promise(setImmediate)
    running--
  }
  const begun = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const works = [
    lock(() => {
      enter('the first')
      begun.resolve()
      return held.promise
    }),
    lock(() => pass('the one that waited')),
  ]
  await begun.promise
  const late = held.promise.then(async () => {
    for (let moment = 0; moment < 10; moment++) {
      works.push(lock(() => pass('one that came later')))
      await Promise.resolve()
    }
  })
  running--
  held.resolve()
  await late
  await Promise.all(works)
  return { peak, second: order[1] ?? 'nobody' }
}
