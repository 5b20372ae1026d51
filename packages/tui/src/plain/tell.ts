import { howMany } from '@firedrill/course'
import { describeAttempt } from '../draw/draw-attempts.ts'
import { drawParts } from '../draw/draw.ts'
import { formatSeconds } from '../draw/frame.ts'
import { drawPassed, drawVerdict } from '../draw/draw-verdict.ts'
import { drawStatus, isStale } from '../draw/draw-status.ts'
import { drawMarkdown } from '../markdown/draw-markdown.ts'
import { openItem, type State } from '../state/state.ts'
import type { ItemView } from '../state/views.ts'
import { type Line, textOf, wrap } from '../text/lines.ts'
import { dayRows, homeRowsOf } from './list-rows.ts'

/** What is new in a state, as lines to be printed below what was printed before. */
export const tell = (before: State | null, state: State, columns: number): string[] => {
  const isNewScreen = !before || isElsewhere(before, state)
  const parts = [
    ...(isNewScreen ? tellScreen(state, columns) : []),
    ...tellGo(isNewScreen ? null : before, state, columns),
    ...(isNewPanel(before?.panel ?? null, state.panel) ? tellPanel(state, columns) : []),
    ...(state.notice && state.notice !== before?.notice ? [state.notice] : []),
  ]
  return parts.map((line) => line.trimEnd())
}

/** What comes up again when something over it is closed was told already. */
const isNewPanel = (before: State['panel'], panel: State['panel']): boolean =>
  panel !== null && panel !== before && !(before && 'behind' in before && before.behind === panel)

const isElsewhere = (before: State, state: State): boolean =>
  before.screen !== state.screen ||
  before.day?.id !== state.day?.id ||
  (state.screen === 'step' && (before.index !== state.index || before.go.number !== state.go.number)) ||
  (state.screen === 'home' && before.home?.view !== state.home?.view)

const tellScreen = (state: State, columns: number): string[] => {
  switch (state.screen) {
    case 'home':
      return ['', 'Home', ...numbered(homeRowsOf(state).map(({ text }) => text))]
    case 'day': {
      const note = state.day?.note ?? null
      const name = state.day?.place === 'review' ? 'Review' : `${state.day?.id} ${state.day?.title}`
      return ['', name, ...(note === null ? [] : [note]), ...numbered(dayRows(state))]
    }
    default: {
      const asked = openItem(state)?.isQuestion === true
      // A question is printed once it is there.
      if (asked) return state.go.asked ? tellQuestion(state, columns) : []
      // What is told of the go comes by itself.
      const bare = { ...state, panel: null, notice: null, room: null }
      const { head, body } = drawParts(bare, { columns, rows: Number.MAX_SAFE_INTEGER, hasLinks: false })
      return ['', ...textsOf(head).map((text) => text.replaceAll(/ {2,}/g, '  ')), ...textsOf(body)]
    }
  }
}

/** An option is chosen by its letter. */
const tellQuestion = (state: State, columns: number): string[] => {
  const { asked } = state.go
  const item = openItem(state)
  if (!asked || !item) return []
  const { text, options, unit, given } = asked.question
  return [
    '',
    `${item.title}, par ${formatSeconds(item.parSeconds)}`,
    ...textsOf(drawMarkdown(text, { columns, hasLinks: false })),
    ...options.flatMap(({ key, text: option }) =>
      textsOf(wrap(`${key}  ${option}`, columns, { indent: '  ' })),
    ),
    ...(unit === null ? [] : [`In ${unit}.`]),
    ...(given === null ? [] : [`Your answer so far: ${given}`]),
  ]
}

const tellGo = (before: State | null, state: State, columns: number): string[] => {
  const item = openItem(state)
  if (!item) return []
  const { go } = state
  const isAskedNow = go.asked !== null && before !== null && before.go.asked === null
  return [
    ...(isAskedNow ? tellScreen(state, columns) : []),
    ...tellHints(before, item),
    ...(go.phase !== before?.go.phase ? tellPhase(before, state, item, columns) : []),
    ...(go.debrief !== null && go.debrief !== before?.go.debrief
      ? ['', ...textsOf(drawMarkdown(go.debrief, { columns, hasLinks: false }))]
      : []),
  ]
}

const tellHints = (before: State | null, { hints }: ItemView): string[] => {
  const known = before ? (openItem(before)?.hints.shown.length ?? 0) : hints.shown.length
  return hints.shown
    .slice(known)
    .map((hint, index) => `Hint ${known + index + 1} of ${hints.total + 1}: ${hint}`)
}

const tellPhase = (before: State | null, state: State, item: ItemView, columns: number): string[] => {
  const { phase, saves } = state.go
  const status = textsOf(drawStatus({ ...state, notice: null, panel: null }, item, columns))
  switch (phase.kind) {
    case 'judged': {
      const { verdict } = phase
      // The same verdict once more: only what TypeScript says is new.
      if (before?.go.phase.kind === 'judged')
        return (verdict.types?.messages ?? []).map((message) => `type: ${message}`)
      if (verdict.status === 'pass') return [...textsOf(drawPassed(verdict, columns)), ...status]
      // What the untouched file fails with would only be in the way.
      return saves === 0 && verdict.status === 'fail' && !isStale(state, item)
        ? status
        : [...textsOf(drawVerdict(verdict, item.stages, columns)), ...status]
    }
    case 'broken':
      return [phase.message, phase.hint]
    default:
      return []
  }
}

const tellPanel = (state: State, columns: number): string[] => {
  if (state.panel?.kind === 'confirm') return []
  if (state.panel?.kind === 'idle')
    return [`Nothing was heard for ${howMany(state.panel.minutes, 'minute')}.`]
  if (state.panel?.kind === 'attempts') {
    return ['', state.panel.title, ...state.panel.attempts.map(describeAttempt)]
  }
  const { head, body } = drawParts(state, { columns, rows: Number.MAX_SAFE_INTEGER, hasLinks: false })
  return ['', ...textsOf(head), ...textsOf(body)]
}

const textsOf = (lines: readonly Line[]): string[] => lines.map(textOf)

const numbered = (texts: readonly string[]): string[] =>
  texts.map((text, index) => `${String(index + 1).padStart(3)}. ${text}`)
