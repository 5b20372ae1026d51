import { setImmediate as turn } from 'node:timers/promises'
import { inspect } from 'node:util'
import { candidate, check, data, hold, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { readVersions } = candidate<typeof import('./solution.ts')>()

const hosts = ['web-1', 'web-2', 'web-3', 'db-1']

const own = check('gives each host its own version', async () => {
  const { versions } = await run(hosts)
  if (
    versions.join() ===
    hosts
      .map((host) => `v-${host}`)
      .toReversed()
      .join()
  ) {
    misconception('The versions stand in the order in which the hosts answered.')
  }
  judge(hosts, versions, ['v-web-1', 'v-web-2', 'v-web-3', 'v-db-1'])
})

check('gives null where reading failed', { after: own }, async () => {
  const list = ['web-1', 'gone-1', 'web-3', 'gone-2']
  judge(list, (await run(list)).versions, ['v-web-1', null, 'v-web-3', null])
})

check('reads every entry, all at once', { after: own }, async () => {
  const list = ['web-1', 'db-1', 'web-1']
  const { versions, read, begunAtOnce } = await run(list)
  expect(
    read.toSorted(),
    `The list was ${inspect(list)}. You read ${inspect(read)} (required: each entry once). ${
      read.length < list.length
        ? 'A version is reported that nobody has read.'
        : 'What is read twice is loaded twice.'
    }`,
  ).toEqual(list.toSorted())
  expect(
    begunAtOnce,
    `${begunAtOnce} of 3 reads had begun when the first ended (required: 3). One after the other, a hundred hosts take a hundred times as long.`,
  ).toBe(3)
  judge(list, versions, ['v-web-1', 'v-db-1', 'v-web-1'])
  judge([], (await run([])).versions, [])
})

/** Of the reads in flight always the last one ends first. */
const run = async (list: string[]) => {
  const read: string[] = []
  const open: (() => void)[] = []
  const state = { isDone: false }
  const call = readVersions(list, (host) => {
    read.push(host)
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    open.push(() => (host.startsWith('gone') ? reject(new Error('no route')) : resolve(`v-${host}`)))
    return promise
  })
  const finish = (): void => void (state.isDone = true)
  call.then(finish, finish)
  await hasBegun(() => state.isDone || read.length > 0)
  await hasSettled()
  const begunAtOnce = read.length
  for (let end = open.pop(); end; end = open.pop()) {
    end()
    await hasSettled()
    for (let wait = 0; open.length === 0 && !state.isDone && wait < 20; wait++) await hasSettled()
  }
  return { versions: await data(await call), read, begunAtOnce }
}

/** Round trips to the candidate: what it can do by itself is done before the last. However slow the machine. */
const hasSettled = async (): Promise<void> => {
  for (let trip = 0; trip < 6; trip++) {
    await turn()
    await hold(null)
  }
}

/** The candidate has to be loaded first. */
const hasBegun = async (condition: () => boolean): Promise<void> => {
  const end = performance.now() + 2_000
  while (!condition() && performance.now() < end) await turn()
}

const judge = (list: string[], versions: unknown[], required: (string | null)[]): void => {
  expect(
    versions,
    `For the hosts ${inspect(list)} you gave ${inspect(versions)} (required: ${inspect(required)}). On call restarts a host that was well.`,
  ).toEqual(required)
}
