import { check, misconception } from '@firedrill/judge/testing'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import type { System } from '../types.ts'
import { judgeRangeErrors, type Risk, tell } from './judgements.ts'
import { judgeLaw } from './laws.ts'

/** As people write it. */
const round = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(12))) : tell(value)

export const checkSystems = ({ availabilityOf }: Risk): void => {
  const isNear = async (system: System, required: number, cost: string): Promise<void> => {
    const given = await availabilityOf(system)
    expect(
      Math.abs(given - required) <= 1e-12,
      `${tell(system)}: you gave ${round(given)} (required: ${round(required)}). ${cost}`,
    ).toBe(true)
  }

  const row = check('multiplies what must all work', async () => {
    const cost = 'A service promises more than what it cannot do without.'
    await isNear(0.999, 0.999, cost)
    await isNear({ all: [0.5] }, 0.5, cost)
    await isNear({ all: [0.5, 0.5, 0.5] }, 0.125, cost)
    await isNear({ all: [0.999, 0.995, 0.99] }, 0.98406495, cost)
    await isNear({ all: [0.9, 0] }, 0, cost)
    await isNear({ all: [1, 1] }, 1, cost)
  })

  check('lets one stand in for the other', { after: row }, async () => {
    const cost = 'A second zone is bought for nines that it does not bring, or not bought though it would.'
    await isNear({ any: [0.9, 0.9] }, 0.99, cost)
    await isNear({ any: [0.5, 0.8, 0.9] }, 0.99, cost)
    await isNear({ any: [0.5] }, 0.5, cost)
    await isNear({ any: [0, 0] }, 0, cost)
    if (Math.abs((await availabilityOf({ all: [0.9, { any: [0.8, 0.8] }] })) - 0.576) < 1e-9) {
      misconception('The inner system was multiplied as if all of it had to work.')
    }
    await isNear({ all: [0.9, { any: [0.8, 0.8] }] }, 0.864, cost)
    await isNear({ any: [{ all: [0.9, 0.9] }, { all: [0.9, 0.9] }] }, 0.9639, cost)
    await isNear(
      { all: [0.9995, { any: [{ all: [0.99, 0.995] }, { all: [0.99, 0.995] }] }] },
      0.99927660925125,
      cost,
    )
  })

  check('counts how many are needed', { after: row }, async () => {
    const cost = 'The spare that N+1 pays for is not in the sum.'
    await isNear({ atLeast: 2, of: [0.9, 0.9, 0.9] }, 0.972, cost)
    await isNear({ atLeast: 2, of: [0.5, 0.6, 0.7] }, 0.65, cost)
    await isNear({ atLeast: 3, of: [0.9, 0.9, 0.9, { any: [0.5, 0.5] }] }, 0.91125, cost)
    const parts = fc.array(
      fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      { minLength: 1, maxLength: 5 },
    )
    await judgeLaw(parts, async (of) => {
      await isNear({ atLeast: 1, of }, await availabilityOf({ any: of }), 'One of them is any of them.')
      await isNear(
        { atLeast: of.length, of },
        await availabilityOf({ all: of }),
        'As many as there are is all of them.',
      )
      const more = await availabilityOf({ atLeast: 1, of: [...of, 0.5] })
      const before = await availabilityOf({ atLeast: 1, of })
      expect(
        more >= before - 1e-12,
        `At least 1 of ${tell(of)} is ${before}, with one more part of 0.5 it is ${more} (required: no less). A spare makes the service worse.`,
      ).toBe(true)
    })
  })

  check('refuses systems that cannot be', { after: row }, () =>
    judgeRangeErrors(
      (
        [
          1.01,
          -0.1,
          99.9,
          Number.NaN,
          { all: [] },
          { any: [] },
          { all: [0.9, 99.9] },
          { any: [0.9, -1] },
          { atLeast: 0, of: [0.9] },
          { atLeast: 3, of: [0.9, 0.9] },
          { atLeast: 1.5, of: [0.9, 0.9] },
        ] satisfies System[]
      ).map((system) => [tell(system), async () => await availabilityOf(system)]),
      'What cannot be becomes a figure of availability, and the figure a promise.',
    ),
  )
}
