import { limitTo } from './solution.ts'

/**
 * One task has the only place, one waits for it, and others come in each of the moments in which the first one ends.
 * Resolves to how many ran at once. The moments are those of one process, so no test could hit them from outside.
 */
export const pushIn = async (): Promise<number> => {
  const run = limitTo(1)
  let running = 0
  let peak = 0
  const enter = (): void => void (peak = Math.max(peak, ++running))
  const pass = async (): Promise<void> => {
    enter()
    await new Promise(setImmediate)
    running--
  }
  const begun = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const works = [
    run(() => {
      enter()
      begun.resolve()
      return held.promise
    }),
    run(pass),
  ]
  await begun.promise
  const late = held.promise.then(async () => {
    for (let moment = 0; moment < 10; moment++) {
      works.push(run(pass))
      await Promise.resolve()
    }
  })
  running--
  held.resolve()
  await late
  await Promise.all(works)
  return peak
}
