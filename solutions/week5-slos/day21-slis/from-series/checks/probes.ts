import { check, data, misconception } from '@firedrill/judge/testing'
import type { MatrixSeries } from '../types.ts'
import { type FromSeries, judgeCounts } from './judgements.ts'

const start = 1_772_452_800
const range = { start, end: start + 270, step: 30 }

/** A prober with a letter for each step: 1 up, 0 down, - nothing. */
const prober = (region: string, steps: string): MatrixSeries => ({
  metric: { __name__: 'probe_success', region },
  values: steps
    .split('')
    .flatMap((value, index): [number, string][] =>
      value === '-' ? [] : [[start + index * range.step, value]],
    ),
})

export const checkProbes = ({ countProbes }: FromSeries): void => {
  const reported = check('counts what probers reported', async () => {
    await judgeCounts(
      'A prober with 1111011111',
      countProbes([prober('eu', '1111011111')], range),
      { good: 9, valid: 10, missing: 0 },
      'An outage that was seen is not in the uptime.',
    )
    await judgeCounts(
      'Two probers with 1111011111 and 1110000111',
      countProbes([prober('eu', '1111011111'), prober('us', '1110000111')], range),
      { good: 15, valid: 20, missing: 0 },
      'What one region saw is hidden by another.',
    )
    await judgeCounts(
      'A prober with 0000000000',
      countProbes([prober('eu', '0000000000')], range),
      { good: 0, valid: 10, missing: 0 },
      'A service that was down all the time has an uptime.',
    )
  })

  check('tells what is missing from what was down', { after: reported }, async () => {
    const cost = 'The night in which nobody looked becomes a good one, or an outage.'
    const matrix = [prober('eu', '111---0111')]
    const found = await data(await countProbes(matrix, range))
    if (found?.missing === 2)
      misconception('Range queries have a value at both ends: from 0 to 270 by 30 there are ten.')
    await judgeCounts(
      'A prober with 111---0111',
      countProbes(matrix, range),
      { good: 6, valid: 7, missing: 3 },
      cost,
    )
    await judgeCounts(
      'Two probers with 1111111111 and ----------',
      countProbes([prober('eu', '1111111111'), prober('us', '----------')], range),
      { good: 10, valid: 10, missing: 10 },
      cost,
    )
    await judgeCounts(
      'A prober with 1111111111, and an end 29 s after its last step',
      countProbes([prober('eu', '1111111111')], { ...range, end: range.end + 29 }),
      { good: 10, valid: 10, missing: 0 },
      'A step that is not over yet is counted as missing.',
    )
    await judgeCounts('No prober', countProbes([], range), undefined, cost)
  })
}
