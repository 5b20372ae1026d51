import { check, misconception } from '@firedrill/judge/testing'
import type { Need } from '../types.ts'
import { judge, judgeRangeErrors, type Plan, take, tell } from './judgements.ts'

export const checkRecommend = ({ recommend }: Plan): void => {
  const judgeNeed = (
    metric: string,
    unit: string,
    have: number,
    need: number,
    required: string,
    cost: string,
  ) =>
    judge(
      `${metric}, ${have} ${unit} there, ${need} ${unit} needed`,
      recommend({ metric, unit, have, need }),
      required,
      cost,
    )

  const adds = check('adds the difference, in what is bought', async () => {
    const cost = 'Somebody buys what the line says.'
    const given = await take(recommend({ metric: 'api', unit: 'm', have: 9_500, need: 10_450 }))
    if (given === 'api: add 11 CPU' || given === 'api: add 10 CPU') {
      misconception('Yours is what there has to be. Nine and a half are there, and are bought again.')
    }
    if (given === 'api: add 0 CPU' || given === 'api: enough') {
      misconception(
        '950 m were cut off to nothing. There is no half CPU in the shop, and the need does not go away.',
      )
    }
    await judgeNeed('api', 'm', 9_500, 10_450, 'api: add 1 CPU', cost)
    await judgeNeed('api', 'm', 9_050, 10_950, 'api: add 2 CPU', cost)
    await judgeNeed('api', 'm', 9_000, 12_000, 'api: add 3 CPU', cost)
    await judgeNeed('heap', 'MiB', 8_192, 9_216, 'heap: add 1 GiB', cost)
    await judgeNeed('heap', 'MiB', 8_192, 9_217, 'heap: add 2 GiB', cost)
    await judgeNeed('photos', 'GB', 40_000, 40_900, 'photos: add 1 TB', cost)
    await judgeNeed('photos', 'GB', 1_000, 4_050, 'photos: add 4 TB', cost)
    await judgeNeed('cpu_cache', 'MiB', 1_024, 4_096, 'cpu_cache: add 3 GiB', cost)
    await judgeNeed('storage_workers', 'm', 500, 700, 'storage_workers: add 1 CPU', cost)
  })

  check('tells what there is enough of', { after: adds }, async () => {
    const cost = 'Whoever reads the line has to ask what is meant by it.'
    await judgeNeed('api', 'm', 9_500, 9_500, 'api: enough', cost)
    await judgeNeed('api', 'm', 9_500, 2_000, 'api: enough', cost)
    await judgeNeed('photos', 'GB', 1_000, 0, 'photos: enough', cost)
    await judgeNeed('sessions', 'connections', 200, 199, 'sessions: enough', cost)
    await judgeNeed('photos', 'GB', 0.3, 0.1 + 0.2, 'photos: enough', cost)
    await judgeNeed('uplink', 'Gbit/s', 0.3, 0.1 + 0.2, 'uplink: enough', cost)
    const need: Need = { metric: 'api', unit: 'm', have: 9_500, need: 10_450 }
    await judgeRangeErrors(
      [{ have: 0 }, { have: -5 }, { have: Number.POSITIVE_INFINITY }, { need: -1 }, { need: Number.NaN }].map(
        (patch) => [`recommend with ${tell(patch)}`, async () => await recommend({ ...need, ...patch })],
      ),
      'What cannot be becomes an order.',
    )
  })

  check('adds percent of what it cannot buy', { after: adds }, async () => {
    const cost = 'Somebody asks for what the line says.'
    await judgeNeed('sessions', 'connections', 800, 900, 'sessions: add 12.5 %', cost)
    await judgeNeed('sessions', 'connections', 200, 240, 'sessions: add 20 %', cost)
    await judgeNeed('sessions', 'connections', 300, 301, 'sessions: add 0.4 %', cost)
    await judgeNeed('sessions', 'connections', 300, 1_000, 'sessions: add 233.4 %', cost)
    await judgeNeed('memory', 'handles', 1_000, 1_001, 'memory: add 0.1 %', cost)
    await judgeNeed('rate', 'requests/s', 100, 107, 'rate: add 7 %', cost)
    await judgeNeed('rate', 'requests/s', 100, 110, 'rate: add 10 %', cost)
    await judgeNeed('uplink', 'Gbit/s', 0.3, 0.33, 'uplink: add 10 %', cost)
  })
}
