import { countPassed, type VerdictStatus } from '@firedrill/course'
import { elapsedSeconds, type ItemView, type State } from '../state.ts'
import { formatSeconds } from './frame.ts'
import { type Line, line, type Role, wrap } from './lines.ts'

/** The state of the item in one line; above it a notice, where there is one. */
export const drawStatus = (state: State, item: ItemView, columns: number): Line[] => {
  const { text, role } = describeState(state, item)
  const notice = state.notice ? wrap(state.notice, columns, { role: 'warn' }) : []
  return [...notice, line(text.slice(0, columns), role)]
}

const describeState = (state: State, item: ItemView): { text: string; role: Role } => {
  if (state.panel?.kind === 'confirm') {
    return { text: 'Show the solution? The item is then marked as seen.', role: 'warn' }
  }
  const { phase, saves } = state.go
  if (item.isQuestion && phase.kind !== 'judged' && phase.kind !== 'broken') return describeQuestion(item)
  if (phase.kind === 'waiting') return { text: 'The judge is starting.', role: 'dim' }
  if (phase.kind === 'judging') return { text: 'Judging …', role: 'dim' }
  if (phase.kind === 'broken') return { text: 'No verdict.', role: 'fail' }
  const { status } = phase.verdict
  if (status === 'pass') return { text: describePass(state, item), role: 'pass' }
  if (item.isQuestion)
    return { text: status === 'error' ? 'That is no answer yet.' : 'Not yet.', role: 'fail' }
  const { passed, total } = countPassed(phase.verdict)
  if (saves === 0 && status === 'fail')
    return { text: `You start with ${passed} of ${total} checks.`, role: 'dim' }
  return { text: `${statusWords[status]} ${passed} of ${total} checks.`, role: 'fail' }
}

const describeQuestion = ({ state }: ItemView): { text: string; role: Role } =>
  state === 'passed'
    ? { text: 'Passed before: a asks it once more, n goes on.', role: 'pass' }
    : { text: 'Enter answers.', role: 'dim' }

const describePass = (state: State, item: ItemView): string => {
  const isLast = state.index === state.day.steps.length - 1
  const onward = isLast ? 'That was the last one: q ends, and says what is next.' : 'n goes on.'
  if (state.go.isRevealed || item.state === 'seen') return `It passes, with the solution seen. ${onward}`
  if (state.go.saves === 0) return `It passes already. ${onward}`
  return `Passed in ${formatSeconds(elapsedSeconds(state))}. ${onward}`
}

const statusWords: Record<Exclude<VerdictStatus, 'pass'>, string> = {
  fail: 'Not yet:',
  error: 'It does not load:',
  timeout: 'Out of time:',
  crash: 'It broke off:',
  blocked: 'No verdict:',
}
