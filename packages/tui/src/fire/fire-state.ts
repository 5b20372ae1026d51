import { type Debrief, type Fire, giveUp, obeyLine, pass, reportPlans, type Told } from '@firedrill/fire'
import { completeLine } from './complete-line.ts'
import type { BestFire } from './draw-debrief.ts'

/** A fire on screen. */
export interface FireState {
  fire: Fire
  /** What was typed and what was told, oldest first. */
  entries: readonly Entry[]
  draft: string
  /** Which earlier line the draft is, from the end; 0 is none. */
  recalled: number
  /** The first line of the body that is shown, or beyond its end; null begins with what was asked last. */
  scroll: number | null
  /** What it came to, once it is over. */
  result: { debrief: Debrief; best: BestFire | null } | null
  isClosed: boolean
}

/** Something in the body: a line that was typed, or an answer to it as it was then. */
export type Entry = { kind: 'line'; text: string } | { kind: 'told'; told: Told; fire: Fire }

/** What happens to a fire on screen. */
export type FireAction =
  | { type: 'type'; text: string }
  | { type: 'erase' }
  | { type: 'clear' }
  | { type: 'enter' }
  | { type: 'complete' }
  | { type: 'recall'; step: 1 | -1 }
  /** By so many lines, where the body now shows from `start`; `last` is the furthest it can. */
  | { type: 'scroll'; lines: number; start: number; last: number }
  /** A second of the real clock. */
  | { type: 'tick' }
  | { type: 'result'; debrief: Debrief; best: BestFire | null }
  | { type: 'leave' }

/** A fire on screen at its beginning. */
export const startFireState = (fire: Fire): FireState => ({
  fire,
  entries: [fire.drill.page, howTo].map((text) => ({
    kind: 'told',
    told: { kind: 'say', text, tone: 'plain' },
    fire,
  })),
  draft: '',
  recalled: 0,
  scroll: 0,
  result: null,
  isClosed: false,
})

const howTo = 'The clock runs. `help` lists the commands, Tab completes them.'

/** The next state. Pure. */
export const reduceFire = (state: FireState, action: FireAction): FireState => {
  switch (action.type) {
    case 'type':
      return state.result
        ? state
        : { ...state, draft: (state.draft + oneLine(action.text)).slice(0, longest) }
    case 'erase':
      return { ...state, draft: state.draft.slice(0, -1) }
    case 'clear':
      return { ...state, draft: '', recalled: 0 }
    case 'enter':
      return enter(state)
    case 'complete':
      return { ...state, draft: completeLine(state.draft) }
    case 'recall':
      return recall(state, action.step)
    case 'scroll': {
      const to = Math.max(0, action.start + action.lines)
      return { ...state, scroll: to >= action.last && !state.result ? atTheEnd : Math.min(to, action.last) }
    }
    case 'tick':
      return tick(state)
    case 'result':
      return { ...state, result: { debrief: action.debrief, best: action.best }, scroll: 0 }
    default:
      return { ...state, fire: giveUp(state.fire), isClosed: true }
  }
}

/** What is told later is seen there too. */
const atTheEnd = Number.MAX_SAFE_INTEGER

const tick = (state: FireState): FireState => {
  if (state.fire.end) return state
  const fire = pass(state.fire, 1)
  const told = reportPlans(state.fire, fire)
  return {
    ...state,
    fire,
    entries: told.length === 0 ? state.entries : [...state.entries, ...toEntries(told, fire)],
  }
}

const toEntries = (told: readonly Told[], fire: Fire): Entry[] =>
  told.map((one) => ({ kind: 'told', told: one, fire }))

const longest = 200

const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ')

const enter = (state: FireState): FireState => {
  if (state.result) return { ...state, isClosed: true }
  const text = state.draft.trim()
  if (text === '') return { ...state, draft: '', scroll: null }
  const { fire, told } = obeyLine(state.fire, text)
  return {
    ...state,
    fire,
    entries: [...state.entries, { kind: 'line', text }, ...toEntries(told, fire)],
    draft: '',
    recalled: 0,
    scroll: null,
  }
}

const recall = (state: FireState, step: 1 | -1): FireState => {
  const lines = state.entries.flatMap((entry) => (entry.kind === 'line' ? [entry.text] : []))
  const recalled = Math.min(lines.length, Math.max(0, state.recalled + step))
  return { ...state, recalled, draft: recalled === 0 ? '' : (lines.at(-recalled) ?? '') }
}
