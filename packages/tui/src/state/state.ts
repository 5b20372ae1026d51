import type { Place } from '@firedrill/course'
import type { KeyTable } from '../keys/key-tables.ts'
import { isTyped } from './draft.ts'
import { type Go, newGo } from './go.ts'
import type {
  AttemptView,
  ComparedFile,
  DayView,
  HomeView,
  ItemView,
  SolutionView,
  StatsView,
  StepView,
  SummaryView,
} from './views.ts'

/** What lies over the screen. */
export type Panel =
  /** Here and below, `behind` is what it lay over, and what it leaves there. */
  | { kind: 'help'; behind: Panel | null }
  | { kind: 'confirm' }
  /** Nothing was heard for so many minutes: shall they count? */
  | { kind: 'idle'; minutes: number }
  | { kind: 'output' }
  /** What would be handed in of a day, to whom, and what came of the last time: shall it be? */
  | { kind: 'handIn'; title: string; text: string }
  | { kind: 'code'; title: string; text: string; behind: Panel | null }
  | { kind: 'solution'; title: string; solution: SolutionView }
  /** The attempts that were kept; `marked` is the number of the one to compare with. */
  | { kind: 'attempts'; title: string; attempts: AttemptView[]; row: number; marked: number | null }
  | { kind: 'comparison'; title: string; files: ComparedFile[]; sides: Sides; behind: Panel | null }

/** What each side of a comparison is called. */
export interface Sides {
  left: string
  right: string
}

/** What the screens ask their ports for. */
export type Request =
  | { kind: ItemRequest | 'home' | 'stats' | 'review' | 'summary' | 'known' | 'clock' | 'suspend' }
  | { kind: 'hand' | 'handIn' | 'sendDay' }
  | { kind: 'day'; day: string; item: string | null; place?: Place }
  | { kind: 'idle'; isCounted: boolean }
  | LookBackRequest

/** What is asked for about attempts that are over, by their numbers. */
export type LookBackRequest =
  | { kind: 'attempts' }
  | { kind: 'look' | 'bringBack'; number: number }
  | { kind: 'compare'; from: number; to: number }

/** What may be asked for while an item is open. */
export type ItemRequest =
  | 'judge'
  | 'answer'
  | 'hint'
  | 'reveal'
  | 'test'
  | 'reset'
  | 'startFromOwn'
  | 'undo'
  | 'again'
  | 'edit'

/** Which screen is up. */
export type ScreenName = 'home' | 'day' | 'step' | 'summary' | 'stats'

/** All that the screens draw. */
export interface State {
  screen: ScreenName
  home: { view: HomeView; row: number; column: number } | null
  day: DayView | null
  /** Number of the step that is open, or that the day's cursor is on. */
  index: number
  go: Go
  summary: SummaryView | null
  stats: StatsView | null
  panel: Panel | null
  /** The workshop, where one was joined: a line that stays, and sentences that are told when they are new. */
  room: { line: string; news: readonly string[] } | null
  /** A sentence that stays until the next key. */
  notice: string | null
  /** The serial grows with every request: each is done once. */
  request: { serial: number; what: Request } | null
  /** First line of the body that is shown; null is where the screen begins by itself. */
  scroll: number | null
  /** Whether the clock is shown and times are kept. */
  isTimed: boolean
  /** Whether every save is judged, or only a key judges. */
  judges: 'save' | 'key'
  isQuitting: boolean
}

/** Where the screens open. */
export interface Start {
  home: HomeView | null
  day: DayView | null
  screen: ScreenName
  /** Number of the step. */
  index: number
  isTimed: boolean
  judges: 'save' | 'key'
}

/** The screens as they open. */
export const initialState = ({ home, ...start }: Start): State => ({
  ...start,
  home: home && { view: home, row: 0, column: 0 },
  go: newGo(0, start.day?.place),
  summary: null,
  stats: null,
  panel: null,
  room: null,
  notice: null,
  request: null,
  scroll: null,
  isQuitting: false,
})

/** The step that is open, or that the day's cursor is on. */
export const currentStep = ({ day, index }: State): StepView | null => day?.steps[index] ?? null

/** The item on screen, if one is. */
export const openItem = (state: State): ItemView | null => {
  const step = currentStep(state)
  return state.screen === 'step' && step?.kind === 'item' ? step.item : null
}

/** Which keys hold. */
export const keyTableOf = (state: State): KeyTable => {
  const { panel } = state
  if (panel) return isAsking(panel) ? panel.kind : 'panel'
  if (state.screen !== 'step') return state.screen
  const item = openItem(state)
  if (!item) return 'section'
  if (!item.isQuestion) return 'item'
  const { asked, isPassed } = state.go
  if (isPassed) return 'answered'
  if (!asked || !isTyped(asked.question)) return 'options'
  return asked.draft.isTyping ? 'typing' : 'entry'
}

/** Panels with keys of their own. */
const isAsking = (panel: Panel): panel is Panel & { kind: 'confirm' | 'handIn' | 'idle' | 'attempts' } =>
  ['confirm', 'handIn', 'idle', 'attempts'].includes(panel.kind)

/** Whether keys that mean nothing else are text. */
export const takesText = (state: State): boolean => {
  const table = keyTableOf(state)
  return table === 'typing' || (table === 'entry' && state.go.asked?.question.kind === 'number')
}
