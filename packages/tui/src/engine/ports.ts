import type { Check, Place, Verdict } from '@firedrill/course'
import type { QuestionView } from '../state/draft.ts'
import type {
  AttemptView,
  ComparedFile,
  DayView,
  DueView,
  HomeView,
  ItemView,
  SolutionView,
  StatsView,
  SummaryView,
} from '../state/views.ts'

/** What the screens need done; ids name days and items. Each may throw an error with a `hint`; the screen shows both. */
export interface DrillPorts {
  home: () => HomeView
  /** What is due for review: asked for apart from home, since it takes longer. */
  due: () => Promise<DueView>
  /** A day, and the step to begin with: that of the item, where one is named. */
  day: (id: string, item: string | null) => { view: DayView; index: number }
  /** What is due for review, as a day. */
  review: () => Promise<DayView>
  stats: () => StatsView
  /** What was done since the summary before; null where that is nothing. */
  summary: () => Promise<SummaryView | null>
  /** Marks what is open of a day as known; says so. */
  markKnown: (day: string) => string
  /** Copies the starters that are missing; what is read of the item only once it is open. */
  open: (id: string, place: Place) => OpenedItem
  /** Begins a go at an item that was opened. */
  begin: (id: string, place: Place) => OpenGo
  /** Watches for saves; tells how, where that is worth a word. */
  watch: (id: string, place: Place, on: { save: () => void; mode: (words: string) => void }) => () => void
  /** What a question asks. */
  question: (id: string, place: Place) => QuestionView
  answer: (id: string, place: Place, given: string) => Promise<Verdict>
  /** Judges the files as often as it is asked to, one run at a time; nothing is judged before. */
  judging: (id: string, place: Place, on: JudgingEvents) => Judging
  /** One more hint. */
  hint: (id: string) => ItemView['hints']
  /** Every hint of an item that is over. */
  ladder: (id: string) => ItemView['hints']
  hiddenTest: (id: string) => string
  debrief: (id: string, place: Place) => string
  /** The attempts that were kept, oldest first. */
  attempts: (id: string) => AttemptView[]
  attemptFiles: (id: string, number: number) => Record<string, string>
  compareAttempts: (id: string, from: number, to: number) => Promise<ComparedFile[]>
  /** Puts the files of an attempt in place, and keeps what was there. */
  bringBack: (id: string, number: number, place: Place) => void
  reset: (id: string, place: Place) => void
  /** Begins an exercise from the learner's own pass of the one it starts from. */
  startFromOwn: (id: string, place: Place) => void
  undo: (id: string, place: Place) => void
  again: (id: string) => void
  /** Opens the file in the learner's editor, at the line that the verdict names. */
  edit: (id: string, place: Place, verdict: Verdict | null) => Editing
  /** Keeps whether items are timed. */
  setClock: (isOn: boolean) => void
  /** Raises the learner's hand in their workshop, or takes it down; says so. */
  hand: () => Promise<string>
  /** What of a day would be handed in to the workshop, and what came of the last time, as text to read. */
  handIn: (day: string) => Promise<string>
  /** Hands the day in, tells when it is, and waits a while for its grade; says what became of it. */
  sendDay: (day: string, tell: (words: string) => void) => Promise<string>
  /** What went wrong with the history since it was last asked, or null. */
  trouble: () => string | null
}

/** The task of an item, and the hints that are out. */
export type OpenedItem = Pick<ItemView, 'task' | 'hints'>

/** An editor: in a window of its own, or one that needs this terminal until it is closed. */
export interface Editing {
  kind: 'window' | 'terminal'
  name: string
  run: () => Promise<void>
}

/** A go at an item, under way. */
export interface OpenGo {
  /** What its clock shows, in seconds; null where it is off. */
  seconds: () => number | null
  /** How many silent minutes are in question, or null. */
  idleMinutes: () => number | null
  /** Time passed: called once a second. */
  tick: () => void
  /** The learner did something. */
  active: () => void
  /** Whether the silent minutes count. */
  answerSilence: (isCounted: boolean) => void
  /** Takes note of a verdict; a pass ends the go. */
  judged: (verdict: Verdict, by: JudgedBy) => GoEnd | null
  /** What was judged is acted on: that is a try. */
  read: () => void
  /** Shows the solution, which ends the go unless it was over. */
  reveal: () => Promise<SolutionView>
  /** Ends it as skipped, unless it was over. */
  skip: () => void
  /** Ends it: kept as left where something was judged and it was not over. */
  leave: () => void
}

/** Why a verdict came: the item was opened, a save, or a key or an answer. */
export type JudgedBy = 'opening' | 'save' | 'request'

/** A pass as it is kept. */
export interface GoEnd {
  isBest: boolean
  /** What it amounts to beside its time, such as that it was a guess; null where nothing is to be said. */
  remark: string | null
}

/** What judges an item while it is on screen. */
export interface Judging {
  /** Judges what is there now; asked during a run, it is judged behind that, or instead of it. */
  ask: () => void
  /** Ends the run at hand; nothing is told any more. */
  stop: () => void
}

/** What is told of the runs of the judge. */
export interface JudgingEvents {
  onStart: () => void
  onCheck: (check: Check) => void
  /** The verdict, before TypeScript was asked. */
  onBehaviour: (verdict: Verdict) => void
  /** `isLast` is false where another run follows at once. */
  onVerdict: (verdict: Verdict, isLast: boolean) => void
  /** The tool failed, not the learner. */
  onError: (error: unknown) => void
}

/** What to say of an error, and what to do about it. */
export const describeError = (error: unknown): { message: string; hint: string } => ({
  message: error instanceof Error ? error.message : String(error),
  hint: (error as { hint?: string }).hint ?? 'Please report this.',
})
