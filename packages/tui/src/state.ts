import type { Check, Verdict } from '@firedrill/course'
import type { Command } from './keys.ts'

/** An item as the screen shows it. */
export interface ItemView {
  id: string
  slug: string
  title: string
  dayTitle: string
  task: string
  /** The learner's files, from the root. */
  files: string[]
  parSeconds: number
  bestSeconds: number | null
  isPassed: boolean
}

/** What is known of the learner's file at this moment. */
export type Phase =
  | { kind: 'waiting' }
  | { kind: 'judging'; checks: Check[] }
  | { kind: 'judged'; verdict: Verdict }
  /** The tool failed, not the learner. */
  | { kind: 'broken'; message: string; hint: string }

/** All that the item screen draws. */
export interface State {
  items: ItemView[]
  index: number
  phase: Phase
  /** When the item was opened, and when it passed, on the monotonic clock. */
  openedMs: number
  passedMs: number | null
  nowMs: number
  /** How often a save was judged since the item was opened. */
  saves: number
  scroll: number
  isHelp: boolean
  isQuitting: boolean
  /** Grows when the learner asks for a verdict without a save. */
  asked: number
}

/** What happens to the screen. */
export type Action =
  | { type: 'command'; command: Command; nowMs: number }
  | { type: 'judging'; isSave: boolean }
  | { type: 'check'; check: Check }
  | { type: 'verdict'; verdict: Verdict; nowMs: number }
  | { type: 'broken'; message: string; hint: string }
  | { type: 'tick'; nowMs: number }

/** The screen as it opens. */
export const initialState = (items: ItemView[], index: number, nowMs: number): State => ({
  items,
  index,
  phase: { kind: 'waiting' },
  openedMs: nowMs,
  passedMs: null,
  nowMs,
  saves: 0,
  scroll: 0,
  isHelp: false,
  isQuitting: false,
  asked: 0,
})

/** The next state. Pure. */
export const reduce = (state: State, action: Action): State => {
  switch (action.type) {
    case 'command':
      return obey(state, action.command, action.nowMs)
    case 'judging':
      return {
        ...state,
        phase: { kind: 'judging', checks: [] },
        saves: state.saves + (action.isSave ? 1 : 0),
      }
    case 'check':
      return state.phase.kind === 'judging'
        ? { ...state, phase: { kind: 'judging', checks: [...state.phase.checks, action.check] } }
        : state
    case 'verdict':
      return judged(state, action.verdict, action.nowMs)
    case 'broken':
      return { ...state, phase: { kind: 'broken', message: action.message, hint: action.hint } }
    case 'tick':
      return { ...state, nowMs: action.nowMs }
    default:
      return state
  }
}

const obey = (state: State, command: Command, nowMs: number): State => {
  switch (command) {
    case 'next':
      return move(state, state.index + 1, nowMs)
    case 'previous':
      return move(state, state.index - 1, nowMs)
    case 'judge':
      return { ...state, asked: state.asked + 1 }
    case 'down':
      return { ...state, scroll: state.scroll + 1 }
    case 'up':
      return { ...state, scroll: Math.max(0, state.scroll - 1) }
    case 'help':
      return { ...state, isHelp: !state.isHelp, scroll: 0 }
    case 'quit':
      return { ...state, isQuitting: true }
    default:
      return state
  }
}

const move = (state: State, index: number, nowMs: number): State =>
  index < 0 || index >= state.items.length
    ? state
    : { ...initialState(state.items, index, nowMs), asked: state.asked }

const judged = (state: State, verdict: Verdict, nowMs: number): State => {
  const isPass = verdict.status === 'pass'
  const items = state.items.map((item, index) =>
    index === state.index && isPass ? { ...item, isPassed: true } : item,
  )
  return {
    ...state,
    items,
    phase: { kind: 'judged', verdict },
    passedMs: state.passedMs ?? (isPass ? nowMs : null),
  }
}

/** The item on screen. */
export const currentItem = (state: State): ItemView => {
  const item = state.items[state.index]
  if (!item) throw new Error(`no item ${state.index}`)
  return item
}

/** What the item's clock shows, in seconds: it stops at the pass. */
export const elapsedSeconds = (state: State): number =>
  Math.max(0, Math.floor(((state.passedMs ?? state.nowMs) - state.openedMs) / 1_000))
