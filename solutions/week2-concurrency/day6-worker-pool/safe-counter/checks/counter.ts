import { inspect } from 'node:util'
import { check, misconception, type RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'

type Counter = RemoteModule<typeof import('../safe-counter.ts')>['SafeCounter']

export const checkCounter = (SafeCounter: Counter): void => {
  const counts = check('counts up and down from 0', async () => {
    const counter = new SafeCounter()
    judge('A new counter', await counter.value, 0)
    for (let time = 0; time < 3; time++) await counter.increment()
    judge('After three increments it', await counter.value, 3)
    for (let time = 0; time < 5; time++) await counter.decrement()
    judge('After five decrements more it', await counter.value, -2)
    judge('Another new counter', await new SafeCounter().value, 0)
  })

  check('adds whole numbers, and refuses others', { after: counts }, async () => {
    const counter = new SafeCounter()
    await counter.add(40)
    await counter.add(-15)
    await counter.add(0)
    judge('After 40, −15 and 0 it', await counter.value, 25)
    for (const by of [0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const given = await counter.add(by).then(
        () => 'no error',
        (error: unknown) => (error instanceof Error ? error.name : inspect(error)),
      )
      expect(
        given,
        `add(${by}) gave ${given} (required: a RangeError). A count that is no number spreads into every sum it meets.`,
      ).toBe('RangeError')
    }
    judge('After what was refused it', await counter.value, 25)
  })

  check('counts past 32 bits', { after: counts }, async () => {
    for (const big of [2_147_483_647, 4_294_967_295, 9_007_199_254_740_990]) {
      const counter = new SafeCounter()
      await counter.add(big)
      await counter.increment()
      const value = await counter.value
      if (value === -2_147_483_648 || value === 0) {
        misconception('The count went round: 32 bits are full after two or four thousand million.')
      }
      judge(`After ${big.toLocaleString('en')} and one more it`, value, big + 1)
      await counter.add(-big)
      await counter.add(-big)
      await counter.decrement()
      judge(`And after twice ${big.toLocaleString('en')} and one less it`, await counter.value, -big)
    }
  })

  check('counts in the memory of another one', { after: counts }, async () => {
    const one = new SafeCounter()
    await one.add(7)
    const other = new SafeCounter(await one.memory)
    await other.increment()
    judge('One counter stood at 7, another in its memory was incremented. The first', await one.value, 8)
    judge('And the other', await other.value, 8)
  })
}

const judge = (what: string, value: unknown, required: number): void => {
  expect(
    value,
    `${what} reads ${inspect(value)} (required: ${required}). The rate on the dashboard is made of this number.`,
  ).toBe(required)
}
