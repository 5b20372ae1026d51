import type { Check, Place, Verdict } from '@firedrill/course'
import type { Draft, QuestionView } from './draft.ts'

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
  /** What its clock shows, in seconds; it stands still from the pass on. */
  seconds: number
  isPassed: boolean
  /** Whether the pass is the fastest so far. */
  isBest: boolean
  /** How often a save was judged. */
  saves: number
  /** Whether the solution was shown: what passes from then on is no pass. */
  isRevealed: boolean
  /** What is asked, and the answer that is being made; null for code, and until the question is there. */
  asked: { question: QuestionView; draft: Draft } | null
  /** Shown after a pass. */
  debrief: string | null
  /** How saves are noticed, where that is worth a word. */
  watching: string
  /** Whether a hint was just given: it is what the learner looks for. */
  isHinted: boolean
  /** What a pass amounts to beside its time, such as that it was a guess; null where nothing is to be said. */
  remark: string | null
}

/** A go as it begins. */
export const newGo = (number: number, place: Place = 'work'): Go => ({
  number,
  opening: 0,
  place,
  phase: { kind: 'waiting' },
  seconds: 0,
  isPassed: false,
  isBest: false,
  saves: 0,
  isRevealed: false,
  asked: null,
  debrief: null,
  watching: '',
  isHinted: false,
  remark: null,
})
