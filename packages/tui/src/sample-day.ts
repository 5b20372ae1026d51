import type { Check, Verdict } from '@firedrill/course'
import { type Action, reduce } from './reduce.ts'
import { initialState, type ItemView, type State } from './state.ts'

/** An item for tests. */
export const sampleItem = (slug: string, patch: Partial<ItemView> = {}): ItemView => ({
  id: `day1/${slug}`,
  slug,
  title: slug,
  task: 'A task.',
  isMarkdown: false,
  isQuestion: false,
  files: { work: [`work/day1/${slug}.ts`], review: [`work/review/${slug}.ts`] },
  parSeconds: 180,
  bestSeconds: null,
  state: 'new',
  stages: [],
  isTried: false,
  hints: { shown: [], total: 3 },
  ...patch,
})

/** A check for tests; it fails unless told. */
export const sampleCheck = (patch: Partial<Check> = {}): Check => ({
  id: 'c1',
  title: 'gives the status',
  status: 'fail',
  weight: 1,
  after: null,
  stage: null,
  message: null,
  expected: null,
  actual: null,
  misconception: null,
  durationMs: 1,
  ...patch,
})

/** A verdict for tests. */
export const sampleVerdict = (status: Verdict['status'], patch: Partial<Verdict> = {}): Verdict => ({
  item: 'day1/one',
  status,
  message: null,
  tier: 'T1',
  seed: '00000000',
  repeat: '',
  score: { points: 0, max: 10 },
  checks: [],
  types: null,
  output: '',
  leaks: [],
  durationMs: 1,
  ...patch,
})

/** A day of a section and two items, its first item open at 0 ms, after some actions. */
export const stateAfter = (
  actions: Action[],
  start: { item?: ItemView; screen?: State['screen']; index?: number } = {},
): State => {
  const steps = [
    { kind: 'section' as const, title: 'An idea', text: 'Read me.' },
    { kind: 'item' as const, item: start.item ?? sampleItem('one') },
    { kind: 'item' as const, item: sampleItem('two') },
  ]
  const day = { id: 'day1', title: 'HTTP', steps }
  const { screen = 'step', index = 1 } = start
  return actions.reduce(reduce, initialState({ day, screen, index, nowMs: 0 }))
}
