import { check, data, misconception, type RemoteModule } from '@firedrill/judge/testing'
import type { Outcome } from '../types.ts'
import { judge, judgeRangeErrors } from './judgements.ts'

type CountCalls = RemoteModule<typeof import('../retry-storm.ts')>['countCalls']

export const checkLayers = (countCalls: CountCalls): void => {
  const count = async (tries: number[], leaf: (call: number) => Outcome) => {
    const { outcome, calls } = await data(await countCalls(tries, leaf))
    return { outcome, calls }
  }

  const multiplies = check('multiplies tries over the layers', async () => {
    for (const [tries, calls] of [
      [[3], [3]],
      [
        [3, 3, 3],
        [3, 9, 27],
      ],
      [
        [1, 1, 4],
        [1, 1, 4],
      ],
      [
        [2, 1, 3],
        [2, 2, 6],
      ],
    ] as const) {
      const given = await count([...tries], () => 'failed')
      if (tries.length > 2 && given.calls.join() === tries.join() && calls.join() !== tries.join()) {
        misconception(
          'Each service was counted for one request: a retry of the one before it is another request.',
        )
      }
      judge(
        `Tries of ${tries.join(', ')}, and every call of the leaf failed.`,
        given,
        { outcome: 'failed', calls: [...calls] },
        'Whoever sizes the database takes one click for one query.',
      )
    }
  })

  check('ends with the first success', { after: multiplies }, async () => {
    judge(
      'Tries of 3, 3, and the fifth call of the leaf succeeded.',
      await count([3, 3], (call) => (call === 5 ? 'ok' : 'failed')),
      { outcome: 'ok', calls: [2, 5] },
      'Calls after a success are load for nothing.',
    )
    judge(
      'Tries of 3, 3, 3, and every call of the leaf succeeded.',
      await count([3, 3, 3], () => 'ok'),
      { outcome: 'ok', calls: [1, 1, 1] },
      'Calls after a success are load for nothing.',
    )
  })

  check('passes a stop on at once', { after: multiplies }, async () => {
    judge(
      'Tries of 3, 3, 3, and the leaf said stop.',
      await count([3, 3, 3], () => 'stop'),
      { outcome: 'stop', calls: [1, 1, 1] },
      'The leaf has said that it can take no more, and gets more.',
    )
    judge(
      'Tries of 2, 2, and the leaf failed twice and then said stop.',
      await count([2, 2], (call) => (call === 3 ? 'stop' : 'failed')),
      { outcome: 'stop', calls: [2, 3] },
      'The leaf has said that it can take no more, and gets more.',
    )
  })

  check('refuses tries that cannot work', { after: multiplies }, () =>
    judgeRangeErrors(
      [[], [3, 0], [1.5], [-1, 2], [Number.NaN]].map((tries) => [
        `countCalls([${tries.join(', ')}])`,
        () => count(tries, () => 'ok'),
      ]),
      'A row of numbers comes out that means nothing.',
    ),
  )
}
