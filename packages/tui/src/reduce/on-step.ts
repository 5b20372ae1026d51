import type { Command } from '../keys/command.ts'
import { moveCursor, pick, toggle } from '../state/draft.ts'
import { newGo } from '../state/go.ts'
import { keyTableOf, openItem, type State } from '../state/state.ts'
import type { View } from './action.ts'
import { ask, openPanel, withDraft } from './change.ts'
import { scroll } from './scroll.ts'

/** A command on a section of the lesson or on an item. */
export const onStep = (
  state: State,
  command: Command,
  { digit, view }: { digit: number; view: View },
): State => {
  const isList = keyTableOf(state) === 'options'
  if (isList && (command === 'down' || command === 'up')) {
    const by = command === 'down' ? 1 : -1
    return withDraft({ ...state, scroll: null }, (draft, question) => moveCursor(draft, question, by))
  }
  const scrolled = scroll(state, command, view)
  if (scrolled) return scrolled
  switch (command) {
    case 'onward':
      return onward(state, view)
    case 'next':
      return openStep(state, state.index + 1)
    case 'previous':
      return state.index > 0 ? openStep(state, state.index - 1) : state
    case 'back':
      return { ...state, screen: 'day', scroll: null }
    case 'answer':
      return ask(state, { kind: 'answer' })
    case 'toggle':
      return withDraft(state, toggle)
    case 'pick':
      return withDraft(state, (draft, question) => pick(draft, question, digit - 1))
    case 'write':
    case 'stopWriting':
      return withDraft(state, (draft) => ({ ...draft, isTyping: command === 'write' }))
    case 'reveal':
      return isAtStake(state) ? openPanel(state, { kind: 'confirm' }) : ask(state, { kind: 'reveal' })
    case 'again':
      return isOver(state)
        ? ask(state, { kind: 'again' })
        : { ...state, notice: 'Once more comes after a pass. x begins afresh, and keeps what is there.' }
    case 'output':
      return showOutput(state)
    case 'clock':
      return turnClock(state)
    case 'judge':
    case 'hint':
    case 'test':
    case 'edit':
    case 'reset':
    case 'startFromOwn':
    case 'undo':
    case 'attempts':
      return ask(state, { kind: command })
    default:
      return state
  }
}

/** A go that is under way keeps the clock it began with. */
const turnClock = (state: State): State => {
  const isTimed = !state.isTimed
  const notice = isTimed ? 'The clock is on from the next item.' : 'The clock is off from the next item.'
  return ask({ ...state, isTimed, notice }, { kind: 'clock' })
}

/** Opens a step of the day; behind the last one the day is over. */
export const openStep = (state: State, index: number): State => {
  const { day, go } = state
  if (!day?.steps[index]) return endDay(state)
  return { ...state, screen: 'step', index, scroll: null, go: newGo(go.number + 1, day.place) }
}

/** The summary, where the screens' owner has one, lies between a day and home. */
const endDay = (state: State): State => ask({ ...state, screen: 'day', scroll: null }, { kind: 'summary' })

/** A page on, and at the end of a section the next step; an item that is not passed is not left by accident. */
const onward = (state: State, view: View): State => {
  if (view.start < view.hidden) return scroll(state, 'pageDown', view) ?? state
  const item = openItem(state)
  if (!item || state.go.isPassed || isOver(state)) return openStep(state, state.index + 1)
  return { ...state, notice: 'Not passed yet: e edits, h helps, n goes on all the same.' }
}

const showOutput = (state: State): State => {
  const { phase } = state.go
  const isPrinted = phase.kind === 'judged' && phase.verdict.output.trim() !== ''
  return isPrinted ? openPanel(state, { kind: 'output' }) : { ...state, notice: 'Your code printed nothing.' }
}

/** Whether a pass is lost by showing the solution: not of an item that is over, nor before it may be shown at all. */
const isAtStake = (state: State): boolean => {
  const item = openItem(state)
  return item !== null && !isOver(state) && (item.isTried || state.go.saves > 0)
}

const isOver = (state: State): boolean => ['passed', 'seen'].includes(openItem(state)?.state ?? 'new')
