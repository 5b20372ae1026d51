import { check, misconception, type RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { judgeNumbers, run, useTiming } from './timings.ts'

type Start = RemoteModule<typeof import('../driver.ts')>['start']

const importMs = 60

export const checkPromises = (start: Start): void => {
  const ends = check('ends when the promise settles', () =>
    useTiming(start, async ({ driver, read }) => {
      await driver.hold('load')
      const early = await read('load')
      if (early.count === 1) misconception('The timer ended as soon as there was a promise.')
      judgeNumbers(early, {
        story: 'While the promise of load is open',
        required: [1, 0, 0],
        cost: 'The time that it takes is still to come.',
      })
      await driver.release('load')
      judgeNumbers(await read('load'), {
        story: 'After it was fulfilled',
        required: [1, 0, 1],
        cost: 'The call has no end.',
      })
      const before = performance.now()
      const call = await run(driver, 'slow', 'resolves', importMs)
      const passed = (performance.now() - before) / 1_000
      expect(
        [call.outcome, call.isSame],
        `A promise was fulfilled. Wrapped, the function ${call.outcome} ${call.isSame ? 'the same' : 'something else'} (required: the very value). The caller works with another.`,
      ).toEqual(['returned', true])
      const { sum } = await read('slow')
      const seconds = sum ?? 0
      if (seconds > importMs / 2) misconception('The sum is one of milliseconds, the name says seconds.')
      // A little less: timers round down. At most what passed here meanwhile, however busy the machine.
      expect(
        seconds >= (importMs - 5) / 1_000 && seconds <= passed + 0.02,
        `A promise took ${importMs} ms or a little more, and was observed as ${seconds < importMs / 2_000 ? 'far less' : 'another time'} (required: the time it took, in seconds). A slow job looks like a quick one.`,
      ).toBe(true)
    }),
  )

  check('counts a rejection', { after: ends }, () =>
    useTiming(start, async ({ driver, read }) => {
      const call = await run(driver, 'load', 'rejects', importMs)
      expect(
        [call.outcome, call.isSame],
        `A promise was rejected. Wrapped, the function ${call.outcome} ${call.isSame ? 'the same' : 'something else'} (required: it rejected with the very reason). A failure is taken for a success, or for another failure.`,
      ).toEqual(['rejected', true])
      const numbers = await read('load')
      judgeNumbers(numbers, {
        story: 'After 1 call of load, which rejected',
        required: [1, 1, 1],
        cost: 'try and catch do not see a rejection that nobody waits for.',
      })
      expect(
        (numbers.sum ?? 0) >= (importMs - 5) / 1_000,
        `A promise was rejected after ${importMs} ms, and observed as less (required: all of its time). Timeouts look quick.`,
      ).toBe(true)
    }),
  )

  check('leaves a handled rejection handled', { after: ends }, () =>
    useTiming(start, async ({ driver, read }) => {
      // A rejection that nobody handles ends the process, a turn of the loop later.
      await run(driver, 'load', 'rejects')
      await run(driver, 'load', 'rejects')
      judgeNumbers(await read('load'), {
        story: 'After 2 rejections that the caller handled',
        required: [2, 2, 2],
        cost: 'What fails at night is missing on the board, or stands there twice.',
      })
    }),
  )
}
