import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import { candidate, check, driver, hold, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { createLock } = candidate<typeof import('./solution.ts')>()
const { pushIn } = driver<typeof import('./driver.ts')>('./driver.ts')

const alone = check('runs one work at a time', async () => {
  const lock = await createLock()
  const ledger = { count: 0, inside: 0, peak: 0 }
  const disk = openDisk()
  const deploy = async (): Promise<void> => {
    ledger.peak = Math.max(ledger.peak, ++ledger.inside)
    const read = ledger.count
    await disk.write()
    ledger.count = read + 1
    ledger.inside--
  }
  const works = Promise.all([1, 2, 3, 4, 5].map(() => lock(deploy)))
  await disk.serve(works)
  expect(
    `${ledger.count} of 5, ${ledger.peak} at once`,
    `Five deploys read a count and wrote it back plus one, all through one lock. It counts ${ledger.count} (required: 5), and ${ledger.peak} were inside at once (required: 1). What was overwritten has never happened.`,
  ).toBe('5 of 5, 1 at once')
  const { peak, second } = await pushIn()
  expect(
    peak,
    `A work ended while one waited, and others came at that moment. ${peak} were inside at once (required: 1). What was overwritten has never happened.`,
  ).toBe(1)
  expect(
    second,
    `A work ended while one waited, and others came at that moment. The next was ${second} (required: the one that waited). Under load whoever waits never gets in.`,
  ).toBe('the one that waited')
  const [one, other] = [await createLock(), await createLock()]
  const held = Promise.withResolvers<string>()
  const first = one(() => held.promise)
  const given = await Promise.race([other(async () => 'free'), sleep(500, 'waiting')])
  held.resolve('done')
  await first
  expect(
    given,
    `A lock was held, and a work of another lock was ${given} (required: free). Two ledgers have nothing to do with each other.`,
  ).toBe('free')
})

check('keeps the order of the calls', { after: alone }, async () => {
  const lock = await createLock()
  const order: number[] = []
  const disk = openDisk()
  const works = [1, 2, 3, 4, 5].map((number) =>
    lock(() => {
      order.push(number)
      return disk.write()
    }),
  )
  await disk.serve(Promise.all(works))
  expect(
    order,
    `Works 1 to 5 were given in this order, and ran as ${inspect(order)} (required: [ 1, 2, 3, 4, 5 ]). The older deploy overwrites the newer one.`,
  ).toEqual([1, 2, 3, 4, 5])
})

check('gives the result of each work', { after: alone }, async () => {
  const lock = await createLock()
  const works = Promise.all([lock(async () => 'web'), lock(async () => null), lock(async () => 'db')])
  const given = await Promise.race([works, sleep(800, 'nothing')])
  expect(
    given,
    `Three works gave 'web', null and 'db', and the lock gave ${inspect(given)} (required: the same). Whoever asked under the lock gets no answer.`,
  ).toEqual(['web', null, 'db'])
})

check('goes on after a failure', { after: alone }, async () => {
  for (const [how, fail] of [
    ['rejected', async () => Promise.reject(new Error('the disk is full'))],
    [
      'threw at once',
      () => {
        throw new Error('the disk is full')
      },
    ],
  ] as [string, () => Promise<never>][]) {
    const lock = await createLock()
    const failing = Promise.resolve(lock(fail)).then(() => 'no error', messageOf)
    const next = Promise.resolve(lock(async () => 'done')).catch(
      (error: unknown) => `a rejection with "${messageOf(error)}"`,
    )
    const [reason, given] = await Promise.all([failing, Promise.race([next, sleep(600, 'nothing')])])
    if (given === 'nothing') misconception('The lock was never given back after the failure.')
    expect(
      given,
      `The first of two works ${how}, and the second gave ${given} (required: 'done'). One full disk ends all deploys until somebody restarts the process.`,
    ).toBe('done')
    expect(
      reason,
      `The work ${how} with "the disk is full", and the lock gave "${reason}" (required: the same). The failure of a deploy is lost.`,
    ).toBe('the disk is full')
  }
})

/** Writes end one after the other, each once the candidate has done all that it can do meanwhile. */
const openDisk = () => {
  const writes: (() => void)[] = []
  return {
    write: (): Promise<void> => new Promise((resolve) => void writes.push(resolve)),
    /** Until the works have ended, or nothing moves any more. */
    serve: async (works: Promise<unknown>): Promise<void> => {
      const state = { isDone: false }
      const stop = (): void => void (state.isDone = true)
      works.then(stop, stop)
      await hasSettled()
      for (let idle = 0; !state.isDone && idle < 20; idle++) {
        const end = writes.shift()
        if (end) idle = 0
        end?.()
        await hasSettled()
      }
      expect(
        state.isDone,
        'Five works were given to one lock, and not all of them ended (required: all). Everybody who comes later waits for ever.',
      ).toBe(true)
    },
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : inspect(error))

/** Round trips to the candidate: what it can do by itself is done before the last. However slow the machine. */
const hasSettled = async (): Promise<void> => {
  for (let trip = 0; trip < 6; trip++) {
    await turn()
    await hold(null)
  }
}
