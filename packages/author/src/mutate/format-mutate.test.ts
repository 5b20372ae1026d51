import { expect, test } from 'vitest'
import { formatMutate } from './format-mutate.ts'

const calm = {
  id: 'day1/filters',
  hash: '0123456789abcdef',
  mutants: 7,
  killed: 6,
  exempt: 1,
  exemptions: 'solutions/week1-http/day1-http-requests/latency/mutants.yaml',
  survivors: [],
  limitMs: 2_000,
}

test('A report shows each item, each survivor as a diff with the words that would excuse it, and the total.', () => {
  const text = formatMutate({
    version: 1,
    ok: false,
    items: [
      calm,
      {
        ...calm,
        id: 'day1/latency',
        exempt: 0,
        survivors: [
          {
            file: 'latency.ts',
            path: 'solutions/week1-http/day1-http-requests/latency/solution.ts',
            mutator: 'EqualityOperator',
            line: 12,
            original: 'ms > 100',
            replacement: 'ms >= 100',
            fate: 'survived',
            why: null,
            diff: ['-   if (ms > 100) return', '+   if (ms >= 100) return'],
          },
        ],
      },
    ],
    problems: [
      {
        rule: 'mutants',
        file: 'solutions/week1-http/day1-http-requests/filters/mutants.yaml',
        line: 2,
        message: 'the mutant of the entry is killed.',
        fix: 'Remove the entry: nothing has to be excused.',
      },
    ],
    durationMs: 4_321,
  })
  expect(text).toBe(`item          mutants  killed  exempt  alive
day1/filters        7       6       1      0
day1/latency        7       6       0      1

solutions/week1-http/day1-http-requests/latency/solution.ts:12 EqualityOperator
-   if (ms > 100) return
+   if (ms >= 100) return
  - mutant: "ms > 100"
    becomes: "ms >= 100"

Kill it with a check of what the task says, or excuse it in solutions/week1-http/day1-http-requests/latency/mutants.yaml: its two lines, and a reason.

solutions/week1-http/day1-http-requests/filters/mutants.yaml:2: the mutant of the entry is killed. Remove the entry: nothing has to be excused.
2 items, 14 mutants, 12 killed, 1 exempt, 1 alive in 4.3 s
`)
})

test('Where there is nothing to change, the report says why.', () => {
  const text = formatMutate({ version: 1, ok: true, items: [], problems: [], durationMs: 5 })
  expect(text).toBe('Nothing to change: a question has no solution that runs.\n')
})
