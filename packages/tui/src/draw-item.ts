import { type Check, countPassed, type Verdict, type VerdictStatus } from '@firedrill/course'
import { keyTable } from './keys.ts'
import { type Line, line, type Role, wrap } from './lines.ts'
import { currentItem, elapsedSeconds, type State } from './state.ts'

/**
 * The whole item screen as lines: never wider than `columns`, never more than `rows` − 1. What counts most, the state
 * and the keys, stays at the bottom whatever the length of the task.
 */
export const drawItem = (state: State, size: { columns: number; rows: number }): Line[] => {
  const columns = Math.max(20, Math.min(size.columns, 100))
  const header = drawHeader(state, columns)
  const footer = [line(''), drawStatus(state, columns), drawKeys(columns)]
  const room = Math.max(1, size.rows - 1 - header.length - footer.length)
  const body = state.isHelp ? drawHelp() : drawBody(state, columns)
  const shown = cut(body, room, state)
  const gap = Array.from({ length: room - shown.length }, () => line(''))
  return [...header, ...shown, ...gap, ...footer].slice(0, Math.max(1, size.rows - 1))
}

/** `1:05` */
export const formatSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

const drawHeader = (state: State, columns: number): Line[] => {
  const item = currentItem(state)
  const clock = `${formatSeconds(elapsedSeconds(state))} of ${formatSeconds(item.parSeconds)}`
  const best = item.bestSeconds === null ? '' : `, best ${formatSeconds(item.bestSeconds)}`
  const isOver = elapsedSeconds(state) > item.parSeconds && state.passedMs === null
  const place = `${state.index + 1}/${state.items.length}`
  const day = item.id.split('/')[0] ?? ''
  return [
    spread({ text: `${day} ${item.dayTitle}`, role: 'dim' }, { text: place, role: 'dim' }, columns),
    spread(
      { text: item.title, role: 'title' },
      { text: clock + best, role: isOver ? 'warn' : 'dim' },
      columns,
    ),
    line(''),
  ]
}

const drawBody = (state: State, columns: number): Line[] => {
  const item = currentItem(state)
  const files = `Edit ${item.files.join(', ')} and save.`
  return [
    ...wrap(item.task, columns),
    line(''),
    ...wrap(files, columns, { role: 'key' }),
    line(''),
    ...drawPhase(state, columns),
  ]
}

const drawPhase = (state: State, columns: number): Line[] => {
  const { phase } = state
  switch (phase.kind) {
    case 'waiting':
      return []
    case 'judging':
      return state.saves === 0 ? [] : phase.checks.flatMap((check) => drawCheck(check, columns))
    case 'judged':
      return drawVerdict(state, phase.verdict, columns)
    case 'broken':
      return [...wrap(phase.message, columns, { role: 'fail' }), ...wrap(phase.hint, columns)]
    default:
      return []
  }
}

/** Before the first save the task says it all: what the untouched file fails with would only be in its way. */
const drawVerdict = (state: State, verdict: Verdict, columns: number): Line[] => {
  if (state.saves === 0 && verdict.status === 'fail') return []
  // Half-typed code is no failure: one grey reason, no list.
  if (verdict.status === 'error') return wrap(verdict.message ?? '', columns, { role: 'dim' })
  const isTold = verdict.checks.some((check) => check.message === verdict.message)
  const reason = verdict.message && !isTold ? wrap(verdict.message, columns, { role: 'fail' }) : []
  const checks = verdict.checks.flatMap((check) => drawCheck(check, columns))
  const types = (verdict.types?.messages ?? []).flatMap((message) =>
    wrap(`type: ${message}`, columns, { role: 'warn' }),
  )
  const leaks = verdict.leaks.map((leak) => line(`Left open: ${leak}.`, 'warn'))
  const printed = verdict.output.trim()
  const output = printed
    ? [line('It printed:', 'dim'), ...wrap(printed, columns, { role: 'dim', indent: '  ' }).slice(0, 8)]
    : []
  // The checks come last: the end is what a small screen shows.
  return [...output, ...leaks, ...types, ...reason, ...checks]
}

/** The state in one line. */
const drawStatus = (state: State, columns: number): Line => {
  const { text, role } = describeState(state)
  return line(text.slice(0, columns), role)
}

const describeState = (state: State): { text: string; role: Role } => {
  const { phase } = state
  if (phase.kind === 'waiting') return { text: 'The judge is starting.', role: 'dim' }
  if (phase.kind === 'judging') return { text: 'Judging …', role: 'dim' }
  if (phase.kind === 'broken') return { text: 'No verdict.', role: 'fail' }
  const { status } = phase.verdict
  const { passed, total } = countPassed(phase.verdict)
  const isLast = state.index === state.items.length - 1
  const onward = isLast ? 'That was the last one: q ends.' : 'n goes on.'
  if (status === 'pass' && state.saves === 0) return { text: `It passes already. ${onward}`, role: 'pass' }
  if (status === 'pass')
    return { text: `Passed in ${formatSeconds(elapsedSeconds(state))}. ${onward}`, role: 'pass' }
  if (state.saves === 0) return { text: `You start with ${passed} of ${total} checks.`, role: 'dim' }
  return { text: `${statusWords[status]} ${passed} of ${total} checks.`, role: 'fail' }
}

const statusWords: Record<Exclude<VerdictStatus, 'pass'>, string> = {
  fail: 'Not yet:',
  error: 'It does not load:',
  timeout: 'Out of time:',
  crash: 'It broke off:',
  blocked: 'No verdict:',
}

const marks = {
  pass: { mark: 'ok  ', role: 'pass' },
  fail: { mark: 'FAIL', role: 'fail' },
  'not-reached': { mark: '-   ', role: 'dim' },
} as const

const drawCheck = (check: Check, columns: number): Line[] => {
  const { mark, role } = marks[check.status]
  const title: Line = [
    { text: `${mark} `, role },
    { text: check.title.slice(0, columns - 5), role: check.status === 'not-reached' ? 'dim' : 'plain' },
  ]
  const why = [check.message, check.misconception].filter((text) => text !== null)
  return [title, ...why.flatMap((text) => wrap(text, columns, { indent: '     ' }))]
}

const drawHelp = (): Line[] =>
  keyTable.map(({ keys, label }) => [
    { text: keys.join(', ').padEnd(22), role: 'key' },
    { text: label, role: 'plain' },
  ])

const drawKeys = (columns: number): Line => {
  const short = keyTable.filter(({ isShort }) => isShort).map(({ keys, label }) => `${keys[0]} ${label}`)
  return line(short.join('   ').slice(0, columns), 'key')
}

/** The part of a body that fits: from the top until there is something to read at the end. */
const cut = (body: Line[], room: number, state: State): Line[] => {
  const hidden = Math.max(0, body.length - room)
  if (hidden === 0) return body
  const isAtEnd = !state.isHelp && state.phase.kind === 'judged' && state.saves > 0
  const start = isAtEnd ? Math.max(0, hidden - state.scroll) : Math.min(hidden, state.scroll)
  return body.slice(start, start + room)
}

const spread = (left: Line[number], right: Line[number], columns: number): Line => {
  const end = right.text.slice(0, columns)
  const text = left.text.slice(0, Math.max(0, columns - end.length - 1))
  const gap = ' '.repeat(columns - text.length - end.length)
  return [
    { ...left, text },
    { text: gap, role: 'plain' },
    { ...right, text: end },
  ]
}
