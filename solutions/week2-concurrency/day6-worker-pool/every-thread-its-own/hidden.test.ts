import { inspect } from 'node:util'
import { check, driver, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { run } = driver<typeof import('./driver.ts')>('./driver.ts')

const good = 'GET /cart 200 12'
const bad = 'GET /pay 500 31'

const adds = check('adds up what the threads have counted', async () => {
  const { errors } = await observe()
  if (errors === 0) {
    misconception(
      'The threads counted, and each of them in a variable of its own: a module is loaded anew in every thread.',
    )
  }
  judge('Three parts with 2, 0 and 1 errors', errors, 3)
})

check('gives each part a thread', { after: adds }, async () => {
  const { threads } = await observe()
  expect(
    threads,
    `Three parts were counted in ${threads} ${threads === 1 ? 'thread' : 'threads'} (required: 3). Cores are idle while one reads the logs of all.`,
  ).toBe(3)
})

check('begins at 0 with each call', { after: adds }, async () => {
  const [first, second] = [await run([[bad, bad]]), await run([[bad, bad]])]
  expect(
    second.errors > first.errors ? 'more' : 'the same',
    'The same part was counted twice. The second call gave more than the first (required: the same). Tomorrow the errors of today are in the report.',
  ).toBe('the same')
  judge('A part with 2 errors, for the second time', second.errors, 2)
  const both = await Promise.all([run([[bad]]), run([[bad, bad, bad]])])
  judge('Two calls at once, of parts with 1 error', both[0].errors, 1)
  judge('and of parts with 3 errors', both[1].errors, 3)
  judge('No parts', (await run([])).errors, 0)
})

/** Made once, however many checks look. */
let observation: ReturnType<typeof run> | null = null
const observe = (): ReturnType<typeof run> => (observation ??= run([[bad, good, bad], [good], [bad]]))

const judge = (what: string, errors: number, required: number): void => {
  expect(
    errors,
    `${what}. You gave ${inspect(errors)} (required: ${required}). The report says that all is well, or that all is lost.`,
  ).toBe(required)
}
