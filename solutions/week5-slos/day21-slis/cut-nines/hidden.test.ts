import { candidate, check, misconception, random } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { formatShare } = candidate<typeof import('./solution.ts')>()

const judge = async (good: number, valid: number, required: string, cost: string): Promise<void> => {
  const shown = await formatShare(good, valid)
  const isForm = Number.parseFloat(shown) === Number.parseFloat(required)
  expect(
    shown,
    `${good} good of ${valid} valid: you gave "${shown}" (required: "${required}"). ${isForm ? form : cost}`,
  ).toBe(required)
}

const form = 'Whoever searches old reports for a share finds it in some of them.'
const tooMuch = 'The report says that an objective was kept which was missed.'
const tooLittle = 'A kept objective is reported as missed.'

/** The same by whole numbers that have no end. */
const cut = (good: number, valid: number): string => {
  const digits = String((BigInt(good) * 10_000n) / BigInt(valid)).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)} %`
}

const never = check('never shows more than was reached', async () => {
  await judge(1_999_959, 2_000_000, '99.99 %', tooMuch)
  await judge(99_897, 100_000, '99.89 %', tooMuch)
  await judge(2, 3, '66.66 %', tooMuch)
  await judge(999_999_999, 1_000_000_000, '99.99 %', tooMuch)
  await judge(1, 1_000_000, '0.00 %', tooMuch)
})

check('shows what was reached exactly', { after: never }, async () => {
  await judge(7, 7, '100.00 %', tooLittle)
  await judge(0, 7, '0.00 %', tooLittle)
  if ((await formatShare(57, 100)) === '56.99 %') {
    misconception(
      'In floating point 57 / 100 × 100 × 100 is 5699.999999999999, and cutting takes the last hundredth.',
    )
  }
  await judge(57, 100, '57.00 %', tooLittle)
  await judge(9_990, 10_000, '99.90 %', tooLittle)
  await judge(999_500_000, 1_000_000_000, '99.95 %', tooLittle)
  for (let hundredths = 0; hundredths <= 10_000; hundredths += 1 + Math.floor(random() * 1_500)) {
    await judge(hundredths, 10_000, cut(hundredths, 10_000), tooLittle)
  }
  for (let round = 0; round < 10; round++) {
    const valid = 1 + Math.floor(random() * 1_000_000_000)
    const good = Math.floor(random() * (valid + 1))
    await judge(good, valid, cut(good, valid), 'Who compares it with the objective comes to another result.')
  }
})

check('says when there is no data', { after: never }, () =>
  judge(
    0,
    0,
    'no data',
    'Whoever looks for weeks without a measurement does not find it, or finds a good or a bad week.',
  ),
)
