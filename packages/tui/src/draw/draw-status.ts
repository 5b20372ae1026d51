import { countPassed, howMany, type VerdictStatus } from '@firedrill/course'
import type { State } from '../state/state.ts'
import type { ItemView } from '../state/views.ts'
import { formatSeconds } from './frame.ts'
import { type Line, type Role, wrap } from '../text/lines.ts'

/** The state of the item in words; above it a notice, where there is one. */
export const drawStatus = (state: State, item: ItemView, columns: number): Line[] => {
  const { text, role } = describeState(state, item)
  const notice = state.notice ? wrap(state.notice, columns, { role: 'warn' }) : []
  return [...notice, ...wrap(text, columns, { role })]
}

const describeState = (state: State, item: ItemView): { text: string; role: Role } => {
  if (state.panel?.kind === 'confirm') {
    return { text: 'Show the solution? The item is then marked as seen, and comes back.', role: 'warn' }
  }
  if (state.panel?.kind === 'idle') {
    return {
      text: `Nothing was heard for ${howMany(state.panel.minutes, 'minute')}. Do they count?`,
      role: 'warn',
    }
  }
  const { phase, saves } = state.go
  if (item.isQuestion && phase.kind !== 'judged' && phase.kind !== 'broken')
    return describeQuestion(state, item)
  if (phase.kind === 'waiting') return { text: 'The judge is starting.', role: 'dim' }
  if (phase.kind === 'judging') return { text: 'Judging …', role: 'dim' }
  if (phase.kind === 'broken') return { text: 'No verdict.', role: 'fail' }
  const { status } = phase.verdict
  if (status === 'pass') return { text: describePass(state, item), role: 'pass' }
  if (item.isQuestion)
    return { text: status === 'error' ? 'That is no answer yet.' : 'Not yet.', role: 'fail' }
  const { passed, total } = countPassed(phase.verdict)
  if (isStale(state, item)) {
    return { text: `Its tests changed since you passed: ${passed} of ${total} checks.`, role: 'warn' }
  }
  if (saves === 0 && status === 'fail') {
    return { text: `You start with ${passed} of ${total} checks.${watching(state)}`, role: 'dim' }
  }
  return { text: `${statusWords[status]} ${passed} of ${total} checks.`, role: 'fail' }
}

/** What passed once, and fails by newer tests, is told as that until it is saved. */
export const isStale = ({ go }: State, { reverify }: ItemView): boolean =>
  reverify &&
  go.place === 'work' &&
  go.saves === 0 &&
  go.phase.kind === 'judged' &&
  go.phase.verdict.status === 'fail'

const describeQuestion = ({ go }: State, { state }: ItemView): { text: string; role: Role } =>
  state === 'passed' && go.place === 'work'
    ? { text: 'Passed before: a asks it once more, n goes on.', role: 'pass' }
    : { text: 'Enter answers.', role: 'dim' }

const describePass = (state: State, item: ItemView): string => {
  const { go, index, day } = state
  const isLast = index === (day?.steps.length ?? 0) - 1
  const onward = isLast ? 'That was the last one: n sums up.' : 'n goes on.'
  if (go.isRevealed || item.state === 'seen') return `It passes, with the solution seen. ${onward}`
  if (go.saves === 0) return `It passes already. ${onward}`
  return [describeTime(state), go.remark, onward].filter(Boolean).join(' ')
}

const describeTime = ({ go, isTimed }: State): string =>
  isTimed ? `Passed in ${formatSeconds(go.seconds)}${go.isBest ? ', your best' : ''}.` : 'Passed.'

const statusWords: Record<Exclude<VerdictStatus, 'pass'>, string> = {
  fail: 'Not yet:',
  error: 'It does not load:',
  timeout: 'Out of time:',
  crash: 'It broke off:',
  blocked: 'No verdict:',
}

const watching = ({ go, judges }: State): string =>
  judges === 'key' ? ' r judges.' : go.watching === '' ? '' : ` ${go.watching}`
