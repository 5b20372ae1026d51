import type { Check, Place, Verdict } from '@firedrill/course'
import { type Draft, isTyped, type QuestionView } from './draft.ts'
import type { KeyTable } from './keys.ts'

/** An item as the screen shows it. */
export interface ItemView {
  id: string
  slug: string
  title: string
  task: string
  /** Whether the task is Markdown, as an exercise's; a drill's is text with line ends of its own. */
  isMarkdown: boolean
  /** Whether it is answered rather than written. */
  isQuestion: boolean
  /** The learner's files, from the root; a question has none. */
  files: Record<Place, string[]>
  parSeconds: number
  bestSeconds: number | null
  state: 'new' | 'started' | 'seen' | 'passed'
  /** The parts of an exercise that are judged one by one. */
  stages: { slug: string; title: string }[]
  /** Whether a go of the learner's own was ever judged: the solution opens after one. */
  isTried: boolean
  /** The rungs of the hint ladder that are out. */
  hints: { shown: string[]; total: number }
}

/** A step of the day: a section to read, or an item. */
export type StepView = { kind: 'section'; title: string; text: string } | { kind: 'item'; item: ItemView }

/** A day as the screen shows it. */
export interface DayView {
  id: string
  title: string
  steps: StepView[]
}

/** What is known of the learner's file at this moment. */
export type Phase =
  | { kind: 'waiting' }
  | { kind: 'judging'; checks: Check[] }
  | { kind: 'judged'; verdict: Verdict }
  /** The tool failed, not the learner. */
  | { kind: 'broken'; message: string; hint: string }

/** One go at the item on screen. */
export interface Go {
  /** Grows with every go; a go begins when an item is opened, reset, or done again. */
  number: number
  /** Grows when the files were changed by us: they are watched anew, and judged without counting a try. */
  opening: number
  place: Place
  phase: Phase
  /** When it began, and when it passed, on the monotonic clock. */
  openedMs: number
  passedMs: number | null
  /** How often a save was judged. */
  saves: number
  /** Whether the solution was shown: what passes from then on is no pass. */
  isRevealed: boolean
  /** What is asked, and the answer that is being made; null for code, and until the question is there. */
  asked: { question: QuestionView; draft: Draft } | null
  /** Shown after a pass. */
  debrief: string | null
}

/** What lies over the screen. */
export type Panel = { kind: 'help' } | { kind: 'confirm' } | { kind: 'text'; title: string; text: string }

/** What the screen asks its ports for. */
export type RequestKind = 'judge' | 'answer' | 'hint' | 'reveal' | 'test' | 'reset' | 'undo' | 'again'

/** All that the screens draw. */
export interface State {
  day: DayView
  screen: 'day' | 'step'
  /** Number of the step that is open, or that the day's cursor is on. */
  index: number
  go: Go
  panel: Panel | null
  /** A sentence that stays until the next key. */
  notice: string | null
  request: { kind: RequestKind; serial: number } | null
  /** First line of the body that is shown; null is where the screen begins by itself. */
  scroll: number | null
  nowMs: number
  isQuitting: boolean
}

/** The screens as they open. */
export const initialState = (options: {
  day: DayView
  screen: State['screen']
  index: number
  nowMs: number
}): State => ({
  ...options,
  go: newGo(0, options.nowMs),
  panel: null,
  notice: null,
  request: null,
  scroll: null,
  isQuitting: false,
})

/** A go as it begins. */
export const newGo = (number: number, nowMs: number, place: Place = 'work'): Go => ({
  number,
  opening: 0,
  place,
  phase: { kind: 'waiting' },
  openedMs: nowMs,
  passedMs: null,
  saves: 0,
  isRevealed: false,
  asked: null,
  debrief: null,
})

/** The step that is open, or that the cursor is on. */
export const currentStep = (state: State): StepView => {
  const step = state.day.steps[state.index]
  if (!step) throw new Error(`no step ${state.index}`)
  return step
}

/** The item on screen, if one is. */
export const openItem = (state: State): ItemView | null => {
  const step = currentStep(state)
  return state.screen === 'step' && step.kind === 'item' ? step.item : null
}

/** Which keys hold. */
export const keyTableOf = (state: State): KeyTable => {
  if (state.panel) return state.panel.kind === 'confirm' ? 'confirm' : 'panel'
  if (state.screen === 'day') return 'day'
  const { asked } = state.go
  if (!openItem(state)?.isQuestion) return currentStep(state).kind
  if (!asked || !isTyped(asked.question)) return 'options'
  return asked.draft.isTyping ? 'typing' : 'entry'
}

/** Whether keys that mean nothing else are text. */
export const takesText = (state: State): boolean => {
  const table = keyTableOf(state)
  return table === 'typing' || (table === 'entry' && state.go.asked?.question.kind === 'number')
}

/** What the item's clock shows, in seconds: it stops at the pass. */
export const elapsedSeconds = ({ go, nowMs }: State): number =>
  Math.max(0, Math.floor(((go.passedMs ?? nowMs) - go.openedMs) / 1_000))
