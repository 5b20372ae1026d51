import type { Check, Place, Verdict } from '@firedrill/course'
import type { Command } from '../keys/command.ts'
import type { Draft, QuestionView } from '../state/draft.ts'
import type { Request, ScreenName, Sides, State } from '../state/state.ts'
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

/** The part of a body that is on screen, in lines: first line shown, how many do not fit, how many do. */
export interface View {
  start: number
  hidden: number
  room: number
}

/** What happens to the screen. */
export type Action =
  | { type: 'command'; command: Command; digit?: number; view?: View }
  /** What the clock of the go shows now. */
  | { type: 'tick'; seconds: number }
  | { type: 'idle'; minutes: number }
  | { type: 'judging'; isSave: boolean }
  | { type: 'check'; check: Check }
  /** `remark` is what a pass amounts to beside its time. */
  | { type: 'verdict'; verdict: Verdict; seconds: number; isBest: boolean; remark?: string | null }
  /** What TypeScript says of what was judged. */
  | { type: 'types'; verdict: Verdict }
  /** How saves are noticed. */
  | { type: 'watching'; words: string }
  | { type: 'broken'; message: string; hint: string }
  | { type: 'asked'; question: QuestionView }
  | { type: 'type'; text: string }
  | { type: 'erase' }
  /** An answer that was made elsewhere. */
  | { type: 'draft'; draft: Draft }
  /** The day's cursor goes to a step. */
  | { type: 'goto'; index: number }
  | { type: 'ask'; what: Request }
  | { type: 'debrief'; text: string }
  /** What is read of an item only once it is open. */
  | { type: 'opened'; item: Pick<ItemView, 'task' | 'hints'> }
  | { type: 'hints'; hints: ItemView['hints'] }
  /** A test is to be read. */
  | { type: 'code'; title: string; text: string }
  | { type: 'attempts'; title: string; attempts: AttemptView[] }
  | { type: 'compared'; title: string; files: ComparedFile[]; sides: Sides }
  /** A solution is to be read; `isSeen` where that ended the item without a pass. */
  | { type: 'solution'; title: string; solution: SolutionView; isSeen: boolean }
  /** The files were changed by us. Where they are brought back, the go that is under way goes on. */
  | { type: 'renewed'; by: 'reset' | 'undo' | 'bringBack' | 'again' }
  | { type: 'home'; view: HomeView }
  /** What is due is known. */
  | { type: 'due'; due: DueView }
  /** A day; `place` where its item goes on in other copies than the day's. */
  | { type: 'day'; view: DayView; index: number; screen: ScreenName & ('day' | 'step'); place?: Place }
  | { type: 'summary'; view: SummaryView }
  | { type: 'stats'; view: StatsView }
  | { type: 'room'; room: NonNullable<State['room']> }
  /** What would be handed in is to be read, and asked about. */
  | { type: 'handIn'; title: string; text: string }
  | { type: 'notice'; text: string }
