import { check, data, misconception } from '@firedrill/judge/testing'
import type { Exchange, Sli } from '../types.ts'
import { judge, judgeNumber, type Slis } from './judgements.ts'

const now = Date.parse('2026-03-02T12:00:00Z')
const hour = 3_600_000

/** So many exchanges, so long before now. */
const before = (ageMs: number, outcome: Exchange['outcome'], { times = 1, ms = 50 } = {}): Exchange[] =>
  Array.from({ length: times }, () => ({ at: now - ageMs, outcome, ms }))

const available: Sli = {
  name: 'available',
  measure: { kind: 'availability' },
  target: 0.9,
  better: 'higher',
  windowMs: 720 * hour,
}
const errors: Sli = {
  name: 'errors',
  measure: { kind: 'error-rate' },
  target: 0.2,
  better: 'lower',
  windowMs: hour,
}
const quick: Sli = {
  name: 'quick',
  measure: { kind: 'within', thresholdMs: 300 },
  target: 0.5,
  better: 'higher',
  windowMs: hour,
}
const p95: Sli = {
  name: 'p95',
  measure: { kind: 'percentile', p: 95 },
  target: 300,
  better: 'lower',
  windowMs: hour,
}
const traffic: Sli = {
  name: 'traffic',
  measure: { kind: 'throughput' },
  target: 1,
  better: 'higher',
  windowMs: hour,
}

export const checkObjectives = ({ evaluate }: Slis): void => {
  const run = async (slis: Sli[], log: Exchange[]) =>
    (await data(await evaluate(slis, log, now))).map(({ name, value, verdict }) => ({ name, value, verdict }))

  const windows = check('measures each SLI over its own window', async () => {
    const log = [
      ...before(100 * hour, 'good', { times: 90 }),
      ...before(hour / 2, 'good', { times: 6, ms: 400 }),
      ...before(hour / 2, 'bad', { times: 4 }),
      ...before(721 * hour, 'bad', { times: 50 }),
    ]
    const found = await run([errors, available, p95, quick, traffic], log)
    judge(
      'Five SLIs, by name',
      found.map(({ name }) => name),
      ['errors', 'available', 'p95', 'quick', 'traffic'],
      'The board shows a value beside the name of another.',
    )
    const long = 'An incident of today disappears in a month, or a month is judged by its last hour.'
    const what = '90 good 100 h ago, 6 good of 400 ms and 4 bad 30 min ago, 50 bad 721 h ago'
    for (const [index, required] of [0.4, 0.96, 400, 0, 10 / 3_600].entries()) {
      const { name, value } = found[index]
      judgeNumber(`${what}: ${name}`, value, required, long)
    }
    const edges = [...before(hour, 'good'), ...before(hour + 1, 'bad'), ...before(0, 'bad')]
    const [edge] = await run([errors], edges)
    judgeNumber(
      '1 good exactly an hour ago, 1 bad a millisecond earlier, 1 bad now: errors of the last hour',
      edge.value,
      0,
      'What comes on the border is counted in two windows, or in none.',
    )
  })

  check('decides by the direction of each SLI', { after: windows }, async () => {
    const log = (good: number, bad: number) => [
      ...before(1, 'good', { times: good }),
      ...before(1, 'bad', { times: bad }),
    ]
    for (const [what, sli, exchanges, required] of [
      ['Errors of 0.1, target 0.2, lower is better', errors, log(9, 1), 'met'],
      ['Errors of 0.3, target 0.2, lower is better', errors, log(7, 3), 'missed'],
      ['Errors of 0.2, target 0.2, lower is better', errors, log(8, 2), 'met'],
      ['Availability of 0.95, target 0.9, higher is better', available, log(95, 5), 'met'],
      ['Availability of 0.85, target 0.9, higher is better', available, log(85, 15), 'missed'],
      ['Availability of 0.9, target 0.9, higher is better', available, log(90, 10), 'met'],
      ['A p95 of 50 ms, target 300, lower is better', p95, log(5, 0), 'met'],
      ['A p95 of 900 ms, target 300, lower is better', p95, before(1, 'good', { ms: 900 }), 'missed'],
      ['A throughput of 1 in an hour, target 1 a second, higher is better', traffic, log(1, 0), 'missed'],
    ] as const) {
      const [{ verdict }] = await run([sli], exchanges)
      judge(what, verdict, required, 'Somebody is woken by a good night, or sleeps through a bad one.')
    }
  })

  check('tells no data from a verdict', { after: windows }, async () => {
    const [silence] = await run([traffic], [])
    if (silence.verdict === 'no data') misconception('0 a second was taken for a missing value.')
    judge(
      'traffic, nobody came',
      silence,
      { name: 'traffic', value: 0, verdict: 'missed' },
      'Silence is what an outage in front of the service looks like.',
    )
    const cost = 'A service that was cut off keeps its objectives, or wakes people who have nothing to mend.'
    for (const sli of [available, errors, quick, p95]) {
      judge(
        `${sli.name}, nobody came`,
        await run([sli], []),
        [{ name: sli.name, value: undefined, verdict: 'no data' }],
        cost,
      )
    }
    const outage = await run([p95, available], before(1, 'bad', { times: 5 }))
    judge(
      'p95 and available, 5 bad and none good',
      outage.map(({ verdict }) => verdict),
      ['no data', 'missed'],
      'An outage without a good answer has no latency, and is an outage.',
    )
  })
}
