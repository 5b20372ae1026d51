import { writeFileSync } from 'node:fs'

export const writeTotals = (amounts: number[]): void =>
  writeFileSync('totals.json', JSON.stringify({ sum: amounts.reduce((sum, amount) => sum + amount, 0) }))
