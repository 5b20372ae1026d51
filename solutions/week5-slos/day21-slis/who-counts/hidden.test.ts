import { candidate, check, data, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Entry } from './solution.ts'

const { countEvents } = candidate<typeof import('./solution.ts')>()

const entry = (status: number, { path = '/search?q=oak', ms = 40 } = {}): Entry => ({ path, status, ms })

/** One call, told as "<what>: you counted 1 of 2 (required: 2 of 2). <cost>". */
const judge = async (what: string, log: Entry[], required: string, cost: string): Promise<void> => {
  const { good, valid } = await data(await countEvents(log))
  expect(
    `${good} of ${valid}`,
    `${what}: you counted ${good} good of ${valid} valid (required: ${required.replace('of', 'good of')} valid). ${cost}`,
  ).toBe(required)
}

const served = check('counts what users asked for and got', async () => {
  await judge(
    'Answers of 200, 204, 304 and 301, then 500 and 503',
    [200, 204, 304, 301, 500, 503].map((status) => entry(status)),
    '4 of 6',
    'A redirect and a cached page are what was asked for.',
  )
  await judge('An empty log', [], '0 of 0', 'Where nobody came, nothing was good.')
  await judge(
    'Answers of 200 and 504 after 30 s',
    [entry(200, { ms: 30_000 }), entry(504, { ms: 30_000 })],
    '1 of 2',
    'This SLI has nothing to say of how long a complete answer took.',
  )
})

check('leaves out probes and mistakes of clients', { after: served }, async () => {
  const clients = [400, 401, 403, 404, 408, 410, 418, 451].map((status) => entry(status))
  await judge(
    'A 200, and eight 4xx',
    [entry(200), ...clients],
    '1 of 1',
    'A scanner that asks for what never was decides about the SLI.',
  )
  const { valid } = await data(await countEvents([entry(200, { path: '/healthz?full=1' })]))
  if (valid === 1) misconception('A probe with a query was taken for a user.')
  await judge(
    'A 200, and probes at /healthz and /healthz?full=1, answered 200 and 503',
    [
      entry(200),
      entry(200, { path: '/healthz' }),
      entry(503, { path: '/healthz' }),
      entry(200, { path: '/healthz?full=1' }),
    ],
    '1 of 1',
    'A probe each second hides a bad hour, or makes one.',
  )
  await judge(
    'A 200 at /healthz-guide, one at /blog/healthz, one at /?next=/healthz',
    ['/healthz-guide', '/blog/healthz', '/?next=/healthz'].map((path) => entry(200, { path })),
    '3 of 3',
    'Pages that users read are taken for probes.',
  )
})

check('counts a refusal under load as bad', { after: served }, () =>
  judge(
    'A 200, and two 429',
    [entry(200), entry(429), entry(429)],
    '1 of 3',
    'The service sheds half of its users, and the SLI stays at 100 %.',
  ),
)

check('counts whoever waited in vain as bad', { after: served }, async () => {
  await judge(
    'A 200, a 499 after 999 ms and one after 20 ms',
    [entry(200), entry(499, { ms: 999 }), entry(499, { ms: 20 })],
    '1 of 1',
    'People who type on are counted as failures of yours.',
  )
  await judge(
    'A 200, a 499 after 1,000 ms and one after 8,000 ms',
    [entry(200), entry(499, { ms: 1_000 }), entry(499, { ms: 8_000 })],
    '1 of 3',
    'The slowest answers are those that nobody waited for, and they are in no report.',
  )
})
