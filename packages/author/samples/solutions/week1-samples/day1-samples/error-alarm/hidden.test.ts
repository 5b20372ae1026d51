import { candidate, check, stage } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { recent, shouldPage } = candidate<typeof import('./alarm.ts')>()
const now = 3_600_000

stage('window', () => {
  check('what is younger than the span is kept, in its order', async () => {
    const kept = await recent([now - 10, now - 900, now - 5_000, now], now, 1_000)
    expect(kept, `Kept ${kept.length} of 3 recent times. What is missing never pages.`).toEqual([
      now - 10,
      now - 900,
      now,
    ])
  })
  check('what is as old as the span is gone', async () => {
    const kept = await recent([now - 1_000, now], now, 1_000)
    expect(kept, `Kept ${kept.length} times (required: 1). Windows that overlap count twice.`).toEqual([now])
  })
})

stage('page', () => {
  const main = check('3 errors within a minute page', async () => {
    const isPaged = await shouldPage([now - 50_000, now - 20_000, now], now)
    expect(isPaged, '3 errors in 50 s did not page. Customers call first.').toBe(true)
  })
  check('3 errors over an hour do not page', { after: main }, async () => {
    const isPaged = await shouldPage([0, now - 20_000, now], now)
    expect(isPaged, '3 errors over an hour paged. Nights without sleep.').toBe(false)
  })
})
