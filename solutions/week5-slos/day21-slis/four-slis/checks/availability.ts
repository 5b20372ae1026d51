import { check } from '@firedrill/judge/testing'
import { judge, judgeNumber, makeLog, type Slis } from './judgements.ts'

export const checkAvailability = ({ availability, errorRate }: Slis): void => {
  const divides = check('divides what was good by what was valid', async () => {
    const wrongSide = 'The board shows the health of another service.'
    const mixed = makeLog('good*6, bad*2, invalid*12')
    judgeNumber('6 good, 2 bad and 12 invalid: availability', await availability(mixed), 0.75, wrongSide)
    judgeNumber('6 good, 2 bad and 12 invalid: error rate', await errorRate(mixed), 0.25, wrongSide)
    judgeNumber(
      '4 good and 4 bad: availability',
      await availability(makeLog('good*4, bad*4')),
      0.5,
      wrongSide,
    )
    judgeNumber('3 bad: availability', await availability(makeLog('bad*3')), 0, 'An outage has a value: 0.')
    judgeNumber(
      '3 bad: error rate',
      await errorRate(makeLog('bad*3')),
      1,
      'Nothing worked, and it is not told.',
    )
    judgeNumber(
      '5 good: error rate',
      await errorRate(makeLog('good*5')),
      0,
      'Traffic without errors is a fact.',
    )
    judgeNumber('5 good: availability', await availability(makeLog('good*5')), 1, wrongSide)
  })

  check('knows no share where nobody came', { after: divides }, async () => {
    for (const [what, log] of [
      ['An empty log', []],
      ['4 invalid exchanges', makeLog('invalid*4')],
    ] as const) {
      judge(
        `${what}: availability`,
        await availability([...log]),
        undefined,
        'A service that nobody can reach any more is shown as perfect, or as down.',
      )
      judge(
        `${what}: error rate`,
        await errorRate([...log]),
        undefined,
        'The silence after an outage looks like its end.',
      )
    }
  })
}
