import type { Day } from '@firedrill/course'
import { expect, test } from 'vitest'
import { findUnsealable } from './find-unsealable.ts'

const day = { dir: 'exercises/week1-http/day1-http' } as Day
const checks = { 'status-code/checks/calls.ts': 'export const calls = 1' }

test.each([
  "import { expect } from 'vitest'",
  "import { calls } from './checks/calls.ts'",
  "import type { Row } from './types.ts'",
  "const one = candidate<typeof import('./solution.ts')>()",
  "export type Practice = typeof import('../practice.ts')",
])('%s runs from a pack.', (text) => {
  expect(findUnsealable(day, { ...checks, 'status-code/hidden.test.ts': text })).toEqual([])
})

test.each([
  ["import { getStatus } from './solution.ts'", './solution.ts'],
  ["import {\n  one,\n  two,\n} from '../shared/helpers.ts'", '../shared/helpers.ts'],
  ["import './setup.ts'", './setup.ts'],
  ["export { calls } from './gone.ts'", './gone.ts'],
  ["const { right } = await import('./solution.ts')", './solution.ts'],
])('%s does not.', (text, name) => {
  const file = 'solutions/week1-http/day1-http/status-code/hidden.test.ts'
  expect(findUnsealable(day, { ...checks, 'status-code/hidden.test.ts': text })).toEqual([
    `${file} imports ${name}.`,
  ])
})

test("A driver's solution is the candidate's, and a variant imports nothing.", () => {
  const imports = "import { getStatus } from './solution.ts'"
  expect(findUnsealable(day, { 'status-code/driver-queue.ts': imports })).toEqual([])
  expect(findUnsealable(day, { 'budget/variant.ts': "import { round } from 'lodash'" })).toEqual([
    'solutions/week1-http/day1-http/budget/variant.ts imports lodash.',
  ])
})

test('What an exercise gives as it is may be imported, as far as it stands by itself.', () => {
  const files = {
    'shop/hidden.test.ts': "import { routes } from './app.ts'",
    'shop/app.ts': 'export const routes = []',
    'shop/main.ts': "import { start } from './service.ts'",
  }
  const given = new Set(['shop/app.ts', 'shop/main.ts'])
  expect(findUnsealable(day, files, given)).toEqual([])
  const other = { ...files, 'shop/hidden.test.ts': "import './main.ts'" }
  expect(findUnsealable(day, other, given)).toEqual([
    'solutions/week1-http/day1-http/shop/main.ts imports ./service.ts.',
  ])
})
