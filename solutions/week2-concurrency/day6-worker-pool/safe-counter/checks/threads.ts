import { check, misconception, type RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'

export type Threads = RemoteModule<typeof import('../driver.ts')>

const patience = 12_000

export const checkThreads = ({ runTogether }: Threads): void => {
  const ten = check('loses nothing when ten threads count at once', async () => {
    const slow = await runTogether({ changes: Array(4).fill(1), times: 20, isSlow: true, patience })
    if (slow.value > 0 && slow.value < 80) {
      misconception(
        'Between the read of a cell and its write another thread has written, and its count is gone.',
      )
    }
    expect(
      slow.isStuck ? 'no end' : 'an end',
      'Four threads incremented one counter, and did not end (required: an end). They hold their cores until somebody restarts the process.',
    ).toBe('an end')
    expect(
      slow.value === 80 ? 'all' : 'fewer',
      'Four threads incremented one counter 20 times each, and were interrupted after each read. Fewer than 80 were counted (required: all). The load on the dashboard falls when the load is highest.',
    ).toBe('all')
    const { value } = await runTogether({
      changes: Array(10).fill(1),
      times: 10_000,
      isSlow: false,
      patience,
    })
    expect(
      value,
      `Ten threads incremented one counter 10,000 times each. It reads ${value} (required: 100000). The load on the dashboard falls when the load is highest.`,
    ).toBe(100_000)
  })

  check('loses nothing where threads count up and down', { after: ten }, async () => {
    const { value } = await runTogether({ changes: [1, -1, 5, 1, -1], times: 20, isSlow: true, patience })
    expect(
      value === 100 ? 'all' : 'others',
      'Five threads changed one counter by 1, −1, 5, 1 and −1, 20 times each, and were interrupted after each read. It does not read 100 (required: 100). A gauge that drifts never comes back.',
    ).toBe('all')
  })
}
