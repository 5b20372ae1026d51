import { erase, newDraft, type } from '../state/draft.ts'
import { newGo } from '../state/go.ts'
import { homeRows } from '../state/home-rows.ts'
import { openItem, type State } from '../state/state.ts'
import type { HomeView } from '../state/views.ts'
import type { Action } from './action.ts'
import { ask, openPanel, withDraft, withGo, withItem } from './change.ts'
import { obey } from './obey.ts'

/** The next state. Pure. */
export const reduce = (state: State, action: Action): State => {
  switch (action.type) {
    case 'command':
      return obey({ ...state, notice: null }, action)
    case 'tick':
      return state.go.seconds === action.seconds || state.go.isPassed
        ? state
        : withGo(state, { seconds: action.seconds })
    case 'idle':
      return state.panel ? state : openPanel(state, { kind: 'idle', minutes: action.minutes })
    case 'judging':
      return judging(state, action.isSave)
    case 'check':
      return state.go.phase.kind === 'judging'
        ? withGo(state, { phase: { kind: 'judging', checks: [...state.go.phase.checks, action.check] } })
        : state
    case 'verdict':
      return judged(state, action)
    case 'types':
      return state.go.phase.kind === 'judged'
        ? withGo(state, { phase: { kind: 'judged', verdict: action.verdict } })
        : state
    case 'watching':
      return withGo(state, { watching: action.words })
    case 'broken':
      return withGo(state, { phase: { kind: 'broken', message: action.message, hint: action.hint } })
    case 'asked':
      return withGo(state, { asked: { question: action.question, draft: newDraft(action.question) } })
    case 'type':
      return withDraft(state, (draft, question) => type(draft, question, action.text))
    case 'erase':
      return withDraft(state, erase)
    case 'draft':
      return withDraft(state, () => action.draft)
    case 'goto':
      return { ...state, index: action.index }
    case 'ask':
      return ask({ ...state, notice: null }, action.what)
    case 'debrief':
      return { ...withGo(state, { debrief: action.text }), scroll: null }
    case 'opened':
      return withItem(state, action.item)
    case 'hints':
      return { ...withGo(withItem(state, { hints: action.hints }), { isHinted: true }), scroll: null }
    case 'code':
      return openPanel(state, { kind: 'code', title: action.title, text: action.text, behind: state.panel })
    case 'attempts': {
      const { title, attempts } = action
      return openPanel(state, { kind: 'attempts', title, attempts, row: attempts.length - 1, marked: null })
    }
    case 'compared': {
      const { title, files, sides } = action
      return openPanel(state, { kind: 'comparison', title, files, sides, behind: state.panel })
    }
    case 'solution':
      return solved(state, action)
    case 'renewed':
      return renewed(state, action)
    case 'home':
      return { ...state, screen: 'home', scroll: null, home: atHome(state, action) }
    case 'due':
      return withDue(state, action.due)
    case 'day': {
      const { view: day, index, screen, place = day.place } = action
      const go = newGo(state.go.number + 1, place)
      return { ...state, screen, day, index, go, scroll: null }
    }
    case 'summary':
      return { ...state, screen: 'summary', scroll: null, summary: action.view }
    case 'stats':
      return { ...state, screen: 'stats', scroll: null, stats: action.view }
    case 'room':
      return heard(state, action.room)
    case 'handIn':
      return openPanel({ ...state, notice: null }, { kind: 'handIn', title: action.title, text: action.text })
    case 'notice':
      return { ...state, notice: action.text }
    default:
      return state
  }
}

/** What is new of the workshop is a notice; the same again changes nothing. */
const heard = (state: State, room: NonNullable<State['room']>): State => {
  const before = state.room?.news ?? []
  const fresh = room.news.filter((sentence) => !before.includes(sentence))
  if (fresh.length > 0) return { ...state, room, notice: fresh.join(' ') }
  const isSame = room.line === state.room?.line && room.news.length === before.length
  return isSame ? state : { ...state, room }
}

/** The cursor comes home to what is next. */
const atHome = (state: State, { view }: Action & { type: 'home' }): State['home'] => ({
  // What was due a moment ago still is, until it is known better.
  view: { ...view, due: view.due ?? state.home?.view.due ?? null },
  row: 0,
  column: state.home?.column ?? 0,
})

/** A row that comes up leaves the cursor on the row it was on. */
const withDue = (state: State, due: NonNullable<HomeView['due']>): State => {
  if (!state.home) return state
  const { view, row } = state.home
  const next = { ...view, due }
  const more = homeRows(next).length - homeRows(view).length
  const isBelow = row > (view.next ? 0 : -1)
  return { ...state, home: { ...state.home, view: next, row: Math.max(0, isBelow ? row + more : row) } }
}

/** What is judged is begun. */
const judging = (state: State, isSave: boolean): State => {
  const begun = openItem(state)?.state === 'new' ? withItem(state, { state: 'started' }) : state
  return withGo(isSave ? { ...begun, notice: null, scroll: null } : begun, {
    phase: { kind: 'judging', checks: [] },
    saves: state.go.saves + (isSave ? 1 : 0),
    isHinted: state.go.isHinted && !isSave,
  })
}

const judged = (
  state: State,
  { verdict, seconds, isBest, remark = null }: Action & { type: 'verdict' },
): State => {
  const isPass = verdict.status === 'pass'
  const { go } = state
  const after = withGo(state, {
    phase: { kind: 'judged', verdict },
    seconds: go.isPassed ? go.seconds : seconds,
    isPassed: go.isPassed || isPass,
    isBest: go.isBest || isBest,
    remark: remark ?? go.remark,
  })
  if (!isPass || go.isRevealed) return after
  return withItem(after, {
    state: 'passed',
    reverify: false,
    ...(isBest ? { bestSeconds: seconds } : {}),
  })
}

const solved = (state: State, { title, solution, isSeen }: Action & { type: 'solution' }): State => {
  const shown = openPanel(state, { kind: 'solution', title, solution })
  return isSeen ? withGo(withItem(shown, { state: 'seen' }), { isRevealed: true }) : shown
}

const renewed = (state: State, { by }: Action & { type: 'renewed' }): State => {
  const next: State = { ...state, panel: null, scroll: null }
  const { number, opening, place } = state.go
  if (by === 'undo' || by === 'bringBack')
    return withGo(next, { opening: opening + 1, phase: { kind: 'waiting' } })
  const total = openItem(state)?.hints.total ?? 0
  const fresh = by === 'again' ? withItem(next, { hints: { shown: [], total } }) : next
  return { ...fresh, go: newGo(number + 1, by === 'again' ? 'review' : place) }
}
