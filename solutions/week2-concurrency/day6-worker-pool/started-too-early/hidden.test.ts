import { setImmediate as turn } from 'node:timers/promises'
import { inspect } from 'node:util'
import { candidate, check, data, hold, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { checkAll } = candidate<typeof import('./solution.ts')>()

const hosts = ['web-1', 'web-2', 'web-3', 'db-1', 'db-2']

const two = check('has two checks in flight, not more', async () => {
  const { peak, begunAtOnce } = await run(hosts)
  if (begunAtOnce === hosts.length) {
    misconception('All five had begun before the first had ended: a promise is work that has begun.')
  }
  expect(
    peak,
    `Of 5 checks ${peak} were in flight at once (required: 2). The database has sessions for two, and somebody else waits.`,
  ).toBe(2)
})

check('calls check once for each host', { after: two }, async () => {
  const { called } = await run([...hosts, 'web-1'])
  expect(
    called.toSorted(),
    `check was called for ${inspect(called)} (required: once for each of the six entries, web-1 twice). A host that nobody asked is a host that nobody knows.`,
  ).toEqual([...hosts, 'web-1'].toSorted())
})

check('gives every answer in order', { after: two }, async () => {
  const { answers } = await run(hosts)
  for (const [index, host] of hosts.entries()) {
    const given = answers[index]
    expect(
      given,
      `For ${host} you gave ${inspect(given)} (required: '${host} is ready'). The deploy goes to the wrong host.`,
    ).toBe(`${host} is ready`)
  }
  const none = await data(await checkAll([], async () => 'nobody'))
  expect(none, `Without hosts you gave ${inspect(none)} (required: []). An empty list is a list.`).toEqual([])
})

/** Of the checks in flight always the last one ends first: the first host answers last. */
const run = async (list: string[]) => {
  const called: string[] = []
  const open: (() => void)[] = []
  let peak = 0
  const state = { isDone: false }
  const call = checkAll(list, (host) => {
    called.push(host)
    const { promise, resolve } = Promise.withResolvers<string>()
    open.push(() => resolve(`${host} is ready`))
    peak = Math.max(peak, open.length)
    return promise
  })
  const finish = (): void => void (state.isDone = true)
  call.then(finish, finish)
  await hasBegun(() => state.isDone || called.length > 0)
  await hasSettled()
  const begunAtOnce = called.length
  for (let end = open.pop(); end; end = open.pop()) {
    end()
    await hasSettled()
    for (let wait = 0; open.length === 0 && !state.isDone && wait < 20; wait++) await hasSettled()
  }
  const answers = await data(await call)
  return { answers, called, peak, begunAtOnce }
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
