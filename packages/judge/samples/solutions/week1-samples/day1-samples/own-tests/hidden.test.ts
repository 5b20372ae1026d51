import { check, fail, tests } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const right = `export const limit = (text: string): number => {
  const value = Number(text)
  if (!(value > 0)) throw new RangeError(text + ' is no limit above 0')
  return value
}`
const alsoRight = `export function limit(text: string) {
  const value = Number.parseFloat(text)
  if (value > 0) return value
  throw new RangeError(text + ' is no limit above 0')
}`

const zero = check('they catch a limit of 0 that is accepted', () =>
  judgePlanted(right.replace('value > 0', 'value >= 0'), 'limit("0") gives 0'),
)
check('they catch a word that is accepted', () =>
  judgePlanted(right.replace('!(value > 0)', 'value <= 0'), 'limit("soon") gives NaN'),
)
check('they pass for a right program', { after: zero }, async () => {
  await judgeRight(right)
  await judgeRight(alsoRight)
})

const judgePlanted = async (program: string, bug: string): Promise<void> => {
  await judgeRight(right)
  const result = await tests({ 'limit.ts': program })
  if (result.outcome === 'broken') fail(`Where ${bug}, ${result.reason}. A run without an end finds nothing.`)
  expect(
    result.outcome,
    `Your tests pass although ${bug}. The bug ships, and the tests say that it cannot have.`,
  ).toBe('failed')
}

const judgeRight = async (program: string): Promise<void> => {
  const result = await tests({ 'limit.ts': program })
  if (result.outcome === 'empty') fail('No test ran (required: at least one). Nothing is proven by nothing.')
  if (result.outcome === 'broken')
    fail(`For a right program ${result.reason}. It says nothing of the program.`)
  const [first] = result.outcome === 'failed' ? result.failures : []
  expect(
    result.outcome,
    `Your tests fail for a right program too: "${first?.title}", ${first?.message}. What is always red is switched off.`,
  ).toBe('passed')
}
