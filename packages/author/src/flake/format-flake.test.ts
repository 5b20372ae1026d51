import { expect, test } from 'vitest'
import type { FlakedItem } from './flake-report.ts'
import { formatFlake } from './format-flake.ts'

const calm: FlakedItem = {
  id: 'day1/status-code',
  hash: '0123456789abcdef',
  runs: 200,
  flakes: [],
  rateBound: 0.0148,
  aloneMs: 80,
  medianMs: 120.4,
  p95Ms: 310,
  budgetMs: 300,
  isSlow: false,
  blocked: null,
}
const flake = {
  file: 'solutions/week1-http/day1-http-requests/filters/also/by-hand.ts',
  status: 'fail',
  check: 'sends one value',
  message: 'The service saw nothing.',
  seed: '0000000b',
  repeat: 'pnpm author flake filters --repeat 0000000b --load',
} as const

test('A report shows each item, each kind of flake once with how to repeat it, and the bound of all runs.', () => {
  const shaky = {
    ...calm,
    id: 'day1/filters',
    flakes: [flake, { ...flake, seed: '0000000c' }],
    rateBound: 0.0312,
  }
  const slow = { ...calm, id: 'day1/latency', aloneMs: 700, isSlow: true }
  const none = {
    ...calm,
    id: 'day1/rules',
    runs: 0,
    rateBound: null,
    aloneMs: null,
    medianMs: null,
    p95Ms: null,
  }
  const blocked = { ...none, blocked: 'blocked: promtool, apt-get install prometheus' }
  const text = formatFlake({
    version: 1,
    ok: false,
    isLoaded: true,
    items: [calm, shaky, slow, blocked],
    durationMs: 61_000,
  })
  expect(text).toBe(`item              runs  flakes  rate <  median     p95   alone  budget
day1/status-code   200       0  1.48 %  120 ms  310 ms   80 ms  300 ms
day1/filters       200       2  3.12 %  120 ms  310 ms   80 ms  300 ms
day1/latency       200       0  1.48 %  120 ms  310 ms  700 ms  300 ms  TOO SLOW
day1/rules           0       0       -       -       -       -  300 ms

solutions/week1-http/day1-http-requests/filters/also/by-hand.ts: fail in "sends one value", 2 of the item's 200 runs
  The service saw nothing.
  seed 0000000b, again: pnpm author flake filters --repeat 0000000b --load

day1/latency takes 700 ms alone (budget: 300 ms). Wait for less in hidden.test.ts: for evidence instead of time.
day1/rules was not judged. blocked: promtool, apt-get install prometheus
4 items, 600 runs under load, 2 flakes (rate below 1.05 %, 95 %) in 61.0 s
`)
})

test('Where there is nothing to run, the report says why.', () => {
  const text = formatFlake({ version: 1, ok: true, isLoaded: true, items: [], durationMs: 5 })
  expect(text).toBe('Nothing to run: a question has no hidden test.\n')
})
