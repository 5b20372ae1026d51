import type { Check, Verdict } from '@firedrill/course'
import { keyTable } from './keys.ts'
import { type Line, line, wrap } from './lines.ts'
import { currentItem, elapsedSeconds, type State } from './state.ts'

/** The whole item screen as lines: never wider than `columns`, never more than `rows` − 1. */
export const drawItem = (state: State, size: { columns: number; rows: number }): Line[] => {
  const columns = Math.max(20, Math.min(size.columns, 100))
  const header = drawHeader(state, columns)
  const footer = drawFooter(columns)
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
      return [line('The judge is starting.', 'dim')]
    case 'judging':
      return [...phase.checks.flatMap((check) => drawCheck(check, columns)), line('Judging …', 'dim')]
    case 'judged':
      return drawVerdict(state, phase.verdict, columns)
    case 'broken':
      return [...wrap(phase.message, columns, { role: 'fail' }), ...wrap(phase.hint, columns)]
    default:
      return []
  }
}

const drawVerdict = (state: State, verdict: Verdict, columns: number): Line[] => {
  const checks = verdict.checks.flatMap((check) => drawCheck(check, columns))
  const types = (verdict.types?.messages ?? []).flatMap((message) =>
    wrap(`type: ${message}`, columns, { role: 'warn' }),
  )
  const leaks = verdict.leaks.map((leak) => line(`Left open: ${leak}.`, 'warn'))
  const printed = verdict.output.trim()
  const output = printed
    ? [line('It printed:', 'dim'), ...wrap(printed, columns, { role: 'dim', indent: '  ' }).slice(0, 8)]
    : []
  return [...checks, ...types, ...leaks, ...output, line(''), ...drawStatus(state, verdict, columns)]
}

const drawStatus = (state: State, verdict: Verdict, columns: number): Line[] => {
  switch (verdict.status) {
    case 'pass': {
      const isLast = state.index === state.items.length - 1
      const onward = isLast ? 'That was the last one: q ends.' : 'n goes on.'
      if (state.saves === 0) return [line(`It passes already. ${onward}`, 'pass')]
      return [line(`Passed in ${formatSeconds(elapsedSeconds(state))}. ${onward}`, 'pass')]
    }
    case 'fail':
      return [line(state.saves === 0 ? 'This is where you start.' : 'Not yet.', 'dim')]
    default:
      return verdict.checks.some((check) => check.message === verdict.message)
        ? []
        : wrap(verdict.message ?? verdict.status, columns, { role: 'fail' })
  }
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

const drawFooter = (columns: number): Line[] => {
  const short = keyTable.filter(({ isShort }) => isShort).map(({ keys, label }) => `${keys[0]} ${label}`)
  return [line(''), line(short.join('   ').slice(0, columns), 'key')]
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
