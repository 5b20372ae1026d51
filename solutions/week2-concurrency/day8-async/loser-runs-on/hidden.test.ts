import { inspect } from 'node:util'
import { candidate, check, clock } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { within } = candidate<typeof import('./solution.ts')>({ clock: 'virtual' })

const settles = check('settles as the work does', async () => {
  const done = begin((_, { resolve }) => resolve('rows'))
  judge('The work resolved to rows', await done.outcome(), "'rows'", 'Its caller never gets the answer.')
  const failed = begin((_, { reject }) => reject(new Error('no such table')))
  judge(
    'The work rejected with an error of its own',
    await failed.outcome(),
    'a rejection with Error: no such table',
    'A query that is wrong passes for one that is slow.',
  )
  const late = begin(() => {})
  await clock.tick(1_999)
  judge('The limit was 2000 ms, and 1999 had passed', late.now(), 'nothing yet', 'It gives up too early.')
  late.resolve('rows')
  judge('The work was done 1 ms before its limit', await late.outcome(), "'rows'", 'It gives up too early.')
})

check('rejects when the time is up', { after: settles }, async () => {
  const deaf = begin(() => {})
  await clock.tick(2_000)
  const given = await deaf.outcome()
  judge(
    'The time was up, and the work went on in spite of its signal',
    given,
    timeout,
    given === 'nothing yet'
      ? 'One task that hears no signal holds its caller for good.'
      : given.startsWith('a rejection')
        ? 'Its caller cannot tell that the time was up.'
        : 'Its caller takes a timeout for an answer.',
  )
  const obedient = begin((signal, { reject }) => {
    signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
  })
  await clock.tick(2_000)
  judge(
    'The time was up, and the work rejected with AbortError when it heard of it',
    await obedient.outcome(),
    timeout,
    'Whoever reads it looks for the person who cancelled.',
  )
})

check('stops the work when the time is up', { after: settles }, async () => {
  const work = begin(() => {})
  await clock.tick(1_999)
  expect(
    work.isAborted(),
    'The limit was 2000 ms, 1999 had passed, and the signal was aborted (required: not yet). Work that would have been in time is thrown away.',
  ).toBe(false)
  await clock.tick(1)
  expect(
    await work.aborts(),
    'The time was up, and the signal of the work says nothing (required: aborted). Nobody waits for the query any more, and the database works for it all the same.',
  ).toBe(true)
})

check('leaves work that was in time alone', { after: settles }, async () => {
  const work = begin((_, { resolve }) => resolve('rows'))
  await work.outcome()
  await clock.tick(5_000)
  await pause(20)
  expect(
    work.isAborted(),
    'The work was done in time, and its signal was aborted afterwards (required: left alone). A body that is still being read breaks off.',
  ).toBe(false)
})

const timeout = 'a rejection with TimeoutError'

type Ends = Pick<PromiseWithResolvers<string>, 'resolve' | 'reject'>

/** Calls `within` with 2 s for a work that does what it is told when it begins. News from the candidate take a moment. */
const begin = (act: (signal: AbortSignal, ends: Ends) => void) => {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  promise.catch(() => {})
  let outcome = 'nothing yet'
  let isAborted = false
  const aborted = Promise.withResolvers<void>()
  const call = within(2_000, (signal) => {
    signal.addEventListener('abort', () => {
      isAborted = true
      aborted.resolve()
    })
    act(signal, { resolve, reject })
    return promise
  }).then(
    (value) => (outcome = inspect(value)),
    ({ name, message }: Error) =>
      (outcome = `a rejection with ${name === 'Error' ? `Error: ${message}` : name}`),
  )
  return {
    now: () => outcome,
    outcome: () => Promise.race([call, pause(1_500)]).then(() => outcome),
    isAborted: () => isAborted,
    aborts: () => Promise.race([aborted.promise, pause(1_500)]).then(() => isAborted),
    resolve,
  }
}

/** Milliseconds of the judge's own clock. */
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const judge = (what: string, given: string, required: string, cost: string): void => {
  expect(given, `${what}. You gave ${given} (required: ${required}). ${cost}`).toBe(required)
}
