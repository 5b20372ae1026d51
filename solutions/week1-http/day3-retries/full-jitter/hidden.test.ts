import { inspect } from 'node:util'
import { candidate, check, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { delayMs } = candidate<typeof import('./solution.ts')>()

const baseMs = 100
const capMs = 20_000

/** Round numbers: whole milliseconds are as right as fractions. */
const whole = check('draws from the whole backoff', async () => {
  let draws = 0
  const random = (drawn: number) => () => {
    draws++
    return drawn
  }
  const low = await delayMs(1, { baseMs, capMs, random: random(0) })
  const middle = await delayMs(1, { baseMs, capMs, random: random(0.5) })
  const high = await delayMs(1, { baseMs, capMs, random: random(0.75) })
  if (draws === 0 && low !== middle) {
    misconception('random() was never called: the waits are from dice of your own.')
  }
  if (low === 50 && middle === 75) {
    misconception('Half of the backoff is fixed: all clients are silent together, then crowd into the rest.')
  }
  judge('a base of 100 ms, try 1 and draws of 0, 0.5 and 0.75', [low, middle, high], [0, 50, 75])
})

check('doubles the backoff', { after: whole }, async () => {
  const delays = [await delay(1, 0.5), await delay(2, 0.5), await delay(3, 0.5), await delay(6, 0.5)]
  judge('a base of 100 ms, tries 1, 2, 3 and 6 and a draw of 0.5', delays, [50, 100, 200, 1_600])
})

check('caps before it draws', { after: whole }, async () => {
  const delays = [await delay(12, 0.25), await delay(12, 0.5), await delay(12, 0.75)]
  if (delays.includes(capMs)) {
    misconception('The cap came after the draw: whoever drew more than the cap waits for exactly the cap.')
  }
  judge('a cap of 20 s, try 12 and draws of 0.25, 0.5 and 0.75', delays, [5_000, 10_000, 15_000])
})

check('never leaves the cap, however many tries', { after: whole }, async () => {
  for (const attempt of [25, 32, 33, 64, 1_024, 5_000]) {
    const delays = [await delay(attempt, 0.5), await delay(attempt, 0)]
    judge(`a cap of 20 s, try ${attempt.toLocaleString('en')} and draws of 0.5 and 0`, delays, [10_000, 0])
  }
})

const delay = (attempt: number, drawn: number): Promise<number> =>
  delayMs(attempt, { baseMs, capMs, random: () => drawn })

const judge = (what: string, given: number[], required: number[]): void => {
  expect(
    inspect(given),
    `With ${what} you gave ${inspect(given)} (required: ${inspect(required)}). ${costOf(given, required)}`,
  ).toBe(inspect(required))
}

const costOf = (given: number[], required: number[]): string => {
  if (given.some((one, place) => !(one >= 0) || (one === 0 && required[place] !== 0))) {
    return 'A wait that is none, negative or no number ends at once, and the clients become a flood.'
  }
  if (given.every((one) => one === given[0])) return 'Clients that wait equally long return together.'
  const isLonger = given.some((one, place) => one > (required[place] ?? 0))
  const isShorter = given.some((one, place) => one < (required[place] ?? 0))
  if (isLonger && isShorter) return 'The waits are drawn from another stretch, and the clients crowd in it.'
  return isLonger
    ? 'The service is back, and the clients still wait.'
    : 'The clients come back sooner than the service can bear.'
}
