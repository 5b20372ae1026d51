import type { Check, Verdict } from '@firedrill/course'
import { type Draft, erase, moveCursor, newDraft, pick, type QuestionView, toggle, type } from './draft.ts'
import type { Command } from './keys.ts'
import {
  elapsedSeconds,
  keyTableOf,
  type ItemView,
  newGo,
  openItem,
  type Panel,
  type RequestKind,
  type State,
} from './state.ts'

/** The part of a body that is on screen, in lines: first line shown, how many do not fit, how many do. */
export interface View {
  start: number
  hidden: number
  room: number
}

/** What happens to the screen. */
export type Action =
  | { type: 'command'; command: Command; nowMs: number; digit?: number; view?: View }
  | { type: 'tick'; nowMs: number }
  | { type: 'judging'; isSave: boolean }
  | { type: 'check'; check: Check }
  | { type: 'verdict'; verdict: Verdict; nowMs: number }
  | { type: 'broken'; message: string; hint: string }
  | { type: 'asked'; question: QuestionView }
  | { type: 'type'; text: string }
  | { type: 'erase' }
  | { type: 'debrief'; text: string }
  | { type: 'hints'; hints: ItemView['hints'] }
  /** A solution or a test is to be read; `isSeen` where that ended the item without a pass. */
  | { type: 'show'; title: string; text: string; isSeen: boolean }
  /** The files were changed by us. An undo goes on with the go that is under way. */
  | { type: 'renewed'; by: 'reset' | 'undo' | 'again'; nowMs: number }
  | { type: 'notice'; text: string }

/** The next state. Pure. */
export const reduce = (state: State, action: Action): State => {
  switch (action.type) {
    case 'command':
      return obey({ ...state, notice: null }, action)
    case 'tick':
      return { ...state, nowMs: action.nowMs }
    case 'judging':
      return withGo(action.isSave ? { ...state, notice: null, scroll: null } : state, {
        phase: { kind: 'judging', checks: [] },
        saves: state.go.saves + (action.isSave ? 1 : 0),
      })
    case 'check':
      return state.go.phase.kind === 'judging'
        ? withGo(state, { phase: { kind: 'judging', checks: [...state.go.phase.checks, action.check] } })
        : state
    case 'verdict':
      return judged(state, action.verdict, action.nowMs)
    case 'broken':
      return withGo(state, { phase: { kind: 'broken', message: action.message, hint: action.hint } })
    case 'asked':
      return withGo(state, { asked: { question: action.question, draft: newDraft(action.question) } })
    case 'type':
      return withDraft(state, (draft, question) => type(draft, question, action.text))
    case 'erase':
      return withDraft(state, erase)
    case 'debrief':
      return { ...withGo(state, { debrief: action.text }), scroll: null }
    case 'hints':
      return withItem(state, { hints: action.hints })
    case 'show': {
      const shown: State = {
        ...state,
        panel: { kind: 'text', title: action.title, text: action.text },
        scroll: null,
      }
      return action.isSeen ? withGo(withItem(shown, { state: 'seen' }), { isRevealed: true }) : shown
    }
    case 'renewed':
      return renewed(state, action.by, action.nowMs)
    case 'notice':
      return { ...state, notice: action.text }
    default:
      return state
  }
}

const obey = (state: State, action: Action & { type: 'command' }): State => {
  const { command, nowMs } = action
  const view = action.view ?? { start: state.scroll ?? 0, hidden: Number.MAX_SAFE_INTEGER, room: 10 }
  switch (command) {
    case 'quit':
      return { ...state, isQuitting: true }
    case 'help':
      return openPanel(state, { kind: 'help' })
    case 'close':
      return { ...state, panel: null, scroll: null }
    case 'yes':
      return ask({ ...state, panel: null }, 'reveal')
    case 'answer':
      // What is answered already is over.
      return state.go.passedMs === null ? ask(state, 'answer') : openStep(state, state.index + 1, nowMs)
    case 'toggle':
      return withDraft(state, toggle)
    case 'write':
    case 'stopWriting':
      return withDraft(state, (draft) => ({ ...draft, isTyping: command === 'write' }))
    case 'down':
    case 'up':
      return glide(state, command === 'down' ? 1 : -1, view)
    case 'pageDown':
    case 'pageUp':
      return scrollBy(state, (view.room - 1) * (command === 'pageDown' ? 1 : -1), view)
    case 'onward':
      return view.start < view.hidden
        ? scrollBy(state, view.room - 1, view)
        : openStep(state, state.index + 1, nowMs)
    case 'pick':
      return withDraft(state, (draft, question) => pick(draft, question, (action.digit ?? 1) - 1))
    case 'again':
      return isOver(state)
        ? ask(state, 'again')
        : { ...state, notice: 'Once more comes after a pass. x begins afresh, and keeps what is there.' }
    case 'open':
      return openStep(state, state.index, nowMs)
    case 'back':
      return { ...state, screen: 'day', scroll: null }
    case 'next':
      return openStep(state, state.index + 1, nowMs)
    case 'previous':
      return openStep(state, state.index - 1, nowMs)
    case 'reveal':
      return isAtStake(state) ? openPanel(state, { kind: 'confirm' }) : ask(state, 'reveal')
    default:
      return ask(state, command)
  }
}

/** On the day and among options the cursor moves; elsewhere the text does. */
const glide = (state: State, by: 1 | -1, view: View): State => {
  if (keyTableOf(state) === 'options')
    return withDraft(state, (draft, question) => moveCursor(draft, question, by))
  if (state.panel || state.screen === 'step') return scrollBy(state, by, view)
  const last = state.day.steps.length - 1
  return { ...state, index: Math.min(last, Math.max(0, state.index + by)) }
}

const scrollBy = (state: State, by: number, { start, hidden }: View): State => ({
  ...state,
  scroll: Math.min(hidden, Math.max(0, start + by)),
})

/** Behind the last step is the day. */
const openStep = (state: State, index: number, nowMs: number): State => {
  if (index < 0) return state
  if (index >= state.day.steps.length) return { ...state, screen: 'day', scroll: null }
  return { ...state, screen: 'step', index, scroll: null, nowMs, go: newGo(state.go.number + 1, nowMs) }
}

const openPanel = (state: State, panel: Panel): State => ({ ...state, panel, scroll: null })

const ask = (state: State, kind: RequestKind): State => ({
  ...state,
  request: { kind, serial: (state.request?.serial ?? 0) + 1 },
})

/** Whether a pass is lost by showing the solution: not of an item that is over, nor before it may be shown at all. */
const isAtStake = (state: State): boolean => {
  const item = openItem(state)
  return item !== null && !isOver(state) && (item.isTried || state.go.saves > 0)
}

const isOver = (state: State): boolean => ['passed', 'seen'].includes(openItem(state)?.state ?? 'new')

const judged = (state: State, verdict: Verdict, nowMs: number): State => {
  const isPass = verdict.status === 'pass'
  const after = withGo(state, {
    phase: { kind: 'judged', verdict },
    passedMs: state.go.passedMs ?? (isPass ? nowMs : null),
  })
  if (!isPass || state.go.isRevealed) return after
  const best = openItem(state)?.bestSeconds ?? null
  const seconds = state.go.saves > 0 ? elapsedSeconds(after) : null
  const times = [best, seconds].filter((one) => one !== null)
  return withItem(after, { state: 'passed', bestSeconds: times.length > 0 ? Math.min(...times) : null })
}

const renewed = (state: State, by: 'reset' | 'undo' | 'again', nowMs: number): State => {
  const next = { ...state, scroll: null, nowMs }
  const { number, opening, place } = state.go
  if (by === 'undo') return withGo(next, { opening: opening + 1, phase: { kind: 'waiting' } })
  const total = openItem(state)?.hints.total ?? 0
  const fresh = by === 'again' ? withItem(next, { hints: { shown: [], total } }) : next
  return { ...fresh, go: newGo(number + 1, nowMs, by === 'again' ? 'review' : place) }
}

const withGo = (state: State, part: Partial<State['go']>): State => ({
  ...state,
  go: { ...state.go, ...part },
})

const withDraft = (state: State, change: (draft: Draft, question: QuestionView) => Draft): State => {
  const { asked } = state.go
  if (!asked) return state
  return withGo(state, { asked: { ...asked, draft: change(asked.draft, asked.question) } })
}

const withItem = (state: State, part: Partial<ItemView>): State => {
  const steps = state.day.steps.map((step, index) =>
    index === state.index && step.kind === 'item'
      ? { kind: 'item' as const, item: { ...step.item, ...part } }
      : step,
  )
  return { ...state, day: { ...state.day, steps } }
}
