import type { Check, Verdict } from '@firedrill/course'
import type { Action } from './reduce/action.ts'
import { reduce } from './reduce/reduce.ts'
import { initialState, type State } from './state/state.ts'
import type { AttemptView, DayView, HomeView, ItemView } from './state/views.ts'

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
  isKnown: false,
  reverify: false,
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

/** An attempt for tests; it was left unless told. */
export const sampleAttempt = (patch: Partial<AttemptView> = {}): AttemptView => ({
  number: 1,
  when: '2026-11-26 00:06',
  result: 'left',
  seconds: 65,
  isBest: false,
  tries: 2,
  hints: 0,
  checks: { passed: 1, total: 3 },
  place: 'work',
  files: 'kept',
  ...patch,
})

/** A day of a section and two items. */
export const sampleDay = (item: ItemView = sampleItem('one')): DayView => ({
  id: 'day1',
  title: 'HTTP',
  place: 'work',
  note: null,
  steps: [
    { kind: 'section', title: 'An idea', text: 'Read me.' },
    { kind: 'item', item },
    { kind: 'item', item: sampleItem('two') },
  ],
})

/** A course of nine weeks, of which one day is written. */
export const sampleHome = (patch: Partial<HomeView> = {}): HomeView => ({
  weeks: Array.from({ length: 9 }, (_, week) => ({
    id: `week${week + 1}`,
    title: week === 0 ? 'HTTP' : null,
    days: Array.from({ length: 5 }, (_day, day) => {
      const number = week * 5 + day + 1
      const title = number === 1 ? 'HTTP requests' : null
      return {
        id: `day${number}`,
        name: String(number),
        title,
        passed: number === 1 ? 3 : 0,
        total: number === 1 ? 15 : 0,
      }
    }),
  })),
  plan: null,
  next: { item: 'day1/one', title: 'The first', day: 'day1', place: 'work', parSeconds: 180 },
  due: null,
  tour: null,
  ...patch,
})

/** The first item of a day, open, after some actions. */
export const stateAfter = (
  actions: Action[],
  start: { item?: ItemView; screen?: State['screen']; index?: number; home?: HomeView } = {},
): State => {
  const { screen = 'step', index = 1, home = null, item } = start
  const day = sampleDay(item)
  return actions.reduce(reduce, initialState({ home, day, screen, index, isTimed: true, judges: 'save' }))
}
