import { candidate, check, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { budgetLeft } = candidate<typeof import('./solution.ts')>()

check('half of the allowed errors leave half of the budget', async () => {
  const left = await budgetLeft(0.99, 995, 1_000)
  if (left === 0.995)
    misconception('0.995 is the share of good requests. The budget is what the SLO allows to fail.')
  const sentence = `5 errors where 10 are allowed leave ${left} of the budget (required: 0.5). Whoever reads it freezes releases too early or too late.`
  expect(left, sentence).toBeCloseTo(0.5, 9)
})
check('too many errors go below zero', async () => {
  const left = await budgetLeft(0.9, 80, 100)
  expect(left, `20 errors where 10 are allowed leave ${left} of the budget (required: -1).`).toBeCloseTo(
    -1,
    9,
  )
})
check('without traffic nothing is spent', async () => {
  const left = await budgetLeft(0.999, 0, 0)
  const sentence = `no requests leave ${left} of the budget (required: 1). A quiet night would page, or break the graph.`
  expect(left, sentence).toBe(1)
})
