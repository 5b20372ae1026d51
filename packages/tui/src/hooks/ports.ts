import type { Check, Place, Verdict } from '@firedrill/course'
import type { QuestionView } from '../draft.ts'
import type { ItemView } from '../state.ts'

/** What the screens need done; ids name items. Each may throw an error with a `hint`; the screen shows both. */
export interface DrillPorts {
  /** Copies the starters that are missing. */
  open: (id: string, place: Place) => void
  watch: (id: string, place: Place, onSave: () => void) => () => void
  /** What a question asks. */
  question: (id: string, place: Place) => QuestionView
  answer: (id: string, place: Place, given: string) => Promise<Verdict>
  judge: (id: string, place: Place, run: JudgeRun) => Promise<Verdict>
  /** Notes a verdict that ends no timed attempt. */
  note: (id: string, place: Place, verdict: Verdict) => void
  record: (id: string, attempt: EndedGo & { result: 'pass' | 'leave' }) => void
  /** One more hint. */
  hint: (id: string) => ItemView['hints']
  /** The solution as text; ends the attempt of an item that is not passed. */
  reveal: (id: string, attempt: EndedGo) => string
  hiddenTest: (id: string) => string
  debrief: (id: string, place: Place) => string
  reset: (id: string, place: Place) => void
  undo: (id: string, place: Place) => void
  again: (id: string) => void
  /** What went wrong with the history since it was last asked, or null. */
  trouble: () => string | null
}

/** A run of the judge, as it goes on. */
export interface JudgeRun {
  onCheck: (check: Check) => void
  onBehaviour: (verdict: Verdict) => void
  signal: AbortSignal
}

/** A timed go at its end. */
export interface EndedGo {
  seconds: number
  tries: number
  place: Place
}

/** What to say of an error, and what to do about it. */
export const describeError = (error: unknown): { message: string; hint: string } => ({
  message: error instanceof Error ? error.message : String(error),
  hint: (error as { hint?: string }).hint ?? 'Please report this.',
})
