import { check, misconception } from '@firedrill/judge/testing'
import { judge, judgeNumber, judgeRangeError, judgeUntouched, makeLog, type Slis } from './judgements.ts'

const oneTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1)

export const checkLatency = ({ shareWithin, percentile }: Slis): void => {
  const within = check('counts as quick what was good and in time', async () => {
    const log = makeLog('good 120, good 300, good 301, bad 5*2, invalid 1*10')
    judgeNumber(
      'good after 120, 300 and 301 ms, 2 bad after 5 ms, 10 invalid: within 300 ms',
      await shareWithin(log, 300),
      0.4,
      'Quick errors, or those who are no users, make a slow service look quick.',
    )
    judgeNumber(
      '3 bad after 50 ms: within 300 ms',
      await shareWithin(makeLog('bad*3'), 300),
      0,
      'A quick error is no answer.',
    )
    judge(
      'An empty log: within 300 ms',
      await shareWithin([], 300),
      undefined,
      'A service without users keeps its objective.',
    )
    judge(
      '4 invalid exchanges: within 300 ms',
      await shareWithin(makeLog('invalid*4'), 300),
      undefined,
      'Probes keep the objective of a service without users.',
    )
  })

  const ranks = check('takes the nearest rank', { after: within }, async () => {
    const rank = 'The percentile on the board is not that of these requests.'
    if ((await percentile(oneTo(100), 55)) === 56) {
      misconception(
        'In floating point 55 / 100 × 100 is 55.00000000000001, and rounding up takes the next one.',
      )
    }
    if ((await percentile(oneTo(20), 95)) === 20) {
      misconception(
        'The greatest of 20 is their p100: of 19 of them, which are 95 %, none is greater than 19.',
      )
    }
    for (const [last, p, required] of [
      [20, 95, 19],
      [100, 95, 95],
      [10, 99, 10],
      [100, 55, 55],
      [100, 50, 50],
      [100, 100, 100],
      [7, 50, 4],
      [10, 25, 3],
      [3, 1, 1],
      [1, 99, 1],
    ]) {
      judge(`The durations 1 to ${last}, p${p}`, await percentile(oneTo(last), p), required, rank)
    }
    judge(
      'The durations 1000, 9, 80, p50',
      await percentile([1_000, 9, 80], 50),
      80,
      'In an order that is not that of numbers, a percentile is any of them.',
    )
    await judgeUntouched('The durations 30, 10, 20', [30, 10, 20], (held) => percentile(held, 50))
  })

  check('has no percentile of nothing', { after: ranks }, async () => {
    judge(
      'No durations, p95',
      await percentile([], 95),
      undefined,
      'The best of all values stands for a service that answers nobody.',
    )
    for (const p of [0, -5, 100.1, Number.NaN]) {
      await judgeRangeError(
        `The durations 1 to 20, p${p}`,
        async () => await percentile(oneTo(20), p),
        'A typing error in a target becomes a value on the board.',
      )
    }
  })
}
