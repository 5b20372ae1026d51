import { check } from '@firedrill/judge/testing'
import type { Exchange } from '../types.ts'
import { judgeNumber, judgeRangeError, type Slis } from './judgements.ts'

const at = (time: number, outcome: Exchange['outcome'] = 'good'): Exchange => ({ at: time, outcome, ms: 50 })

export const checkThroughput = ({ throughput }: Slis): void => {
  const counts = check('counts what came in its span per second', async () => {
    const span = { from: 10_000, to: 14_000 }
    judgeNumber(
      '3 good and 1 bad in 4 s, 2 invalid among them',
      await throughput(
        [at(10_500), at(11_000), at(12_000), at(13_000, 'bad'), at(11_000, 'invalid'), at(12_000, 'invalid')],
        span,
      ),
      1,
      'Capacity is planned for load that nobody has measured.',
    )
    judgeNumber(
      'From 10,000 up to 14,000 ms, one each at 9,999, 10,000, 13,999 and 14,000',
      await throughput([at(9_999), at(10_000), at(13_999), at(14_000)], span),
      0.5,
      'Whoever comes on the border is counted in two spans, or in none.',
    )
    judgeNumber(
      '1 good in 250 ms',
      await throughput([at(10_100)], { from: 10_000, to: 10_250 }),
      4,
      'Another unit than per second.',
    )
    judgeNumber(
      'Nobody came in 4 s',
      await throughput([at(20_000)], span),
      0,
      'That nobody came is a measurement, and often the first sign.',
    )
  })

  check('refuses a span without length', { after: counts }, async () => {
    for (const to of [10_000, 9_000, Number.NaN]) {
      await judgeRangeError(
        `From 10,000 to ${to}`,
        async () => await throughput([at(10_000)], { from: 10_000, to }),
        'A typing error in a span becomes a value on the board.',
      )
    }
  })
}
