import { inspect } from 'node:util'
import { check, driver, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { run } = driver<typeof import('./driver.ts')>('./driver.ts')

const good = 'GET /cart 200 12'
const bad = 'GET /pay 500 31'

const adds = check('adds up what the threads have counted', async () => {
  const { errors } = await run([[bad, good, bad], [good], [bad]])
  if (errors === 0) {
    misconception(
      'The threads counted, and each of them in a variable of its own: a module is loaded anew in every thread.',
    )
  }
  judge('Three parts with 2, 0 and 1 errors', errors, 3)
})

check('gives each part a thread', { after: adds }, async () => {
  const { errors, threads } = await run([[bad], [bad, bad], [good], [bad]])
  judge('Four parts with 1, 2, 0 and 1 errors', errors, 4)
  expect(
    threads,
    `Four parts were counted in ${threads} threads (required: 4). Three cores are idle while one reads the logs of all.`,
  ).toBe(4)
})

check('begins at 0 with each call', { after: adds }, async () => {
  const [first, second] = [await run([[bad, bad]]), await run([[bad, bad]])]
  expect(
    second.errors > first.errors ? 'more' : 'the same',
    'The same part was counted twice. The second call gave more than the first (required: the same). Tomorrow the errors of today are in the report.',
  ).toBe('the same')
  judge('A part with 2 errors, for the second time', second.errors, 2)
  const both = await Promise.all([run([[bad], [bad]]), run([[bad, bad, bad], [good]])])
  judge('Two calls at once, of parts with 2 errors', both[0].errors, 2)
  judge('and of parts with 3 errors', both[1].errors, 3)
  judge('No parts', (await run([])).errors, 0)
})

const judge = (what: string, errors: number, required: number): void => {
  expect(
    errors,
    `${what}. You gave ${inspect(errors)} (required: ${required}). The report says that all is well, or that all is lost.`,
  ).toBe(required)
}
