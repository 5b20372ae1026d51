import { candidate, check, files, output, random } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { writeTotals } = candidate<typeof import('./solution.ts')>()

check('the sum stands in totals.json', async () => {
  const amounts = Array.from({ length: 12 }, () => Math.floor(random() * 1_000_000))
  await writeTotals(amounts)
  await output()
  const sum = amounts.reduce((all, amount) => all + amount, 0)
  expect(JSON.parse(files()['totals.json'] ?? 'null')).toEqual({ sum })
})
