import { seededRandom } from '@firedrill/course'
import { expect, test } from 'vitest'
import { createTokenBucket } from './token-bucket.ts'

const seeds = Array.from({ length: 200 }, (_, index) => index.toString(16).padStart(8, '0'))

/** Users that take at random moments; returns when each of their bytes pass. */
const play = (seed: string) => {
  const random = seededRandom(seed)
  const bytesPerSecond = 1_000 + random() * 1_000_000
  const burstBytes = random() * 50_000
  let time = 0
  const bucket = createTokenBucket({ bytesPerSecond, burstBytes, now: () => time })
  const passed = Array.from({ length: 100 }, () => {
    time += random() < 0.5 ? 0 : random() * 200
    const bytes = Math.ceil(random() * 20_000)
    return { bytes, taken: time, at: time + bucket.take(bytes) }
  })
  return { passed, bytesPerMs: bytesPerSecond / 1_000, burstBytes }
}

test('In no stretch of time do more bytes pass than the line carries in it and one burst.', () => {
  for (const seed of seeds) {
    const { passed, bytesPerMs, burstBytes } = play(seed)
    const excess = passed.flatMap(({ at: from }, first) => {
      let passedSince = 0
      return passed.slice(first + 1).map(({ at, bytes }) => {
        passedSince += bytes
        return passedSince - (at - from) * bytesPerMs - burstBytes
      })
    })
    expect(Math.max(...excess)).toBeLessThanOrEqual(0.001)
  }
})

test('Nobody waits on a line that is free: the last byte passes no later than the line needs for all.', () => {
  for (const seed of seeds) {
    const { passed, bytesPerMs } = play(seed)
    let freeAt = 0
    const late = passed.map(({ bytes, taken, at }) => {
      freeAt = Math.max(freeAt, taken) + bytes / bytesPerMs
      return at - freeAt
    })
    expect(Math.max(...late)).toBeLessThanOrEqual(0.001)
  }
})

test('A quiet time saves up one burst and no more.', () => {
  let time = 0
  const bucket = createTokenBucket({ bytesPerSecond: 1_000, burstBytes: 500, now: () => time })
  time = 60_000
  expect(bucket.take(500)).toBe(0)
  expect(bucket.take(250)).toBe(250)
})
