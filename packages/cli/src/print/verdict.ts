import { type Check, countPassed, type EngineReport, printable, type Verdict } from '@firedrill/course'

const marks = { pass: 'ok  ', fail: 'FAIL', 'not-reached': '-   ' } as const

/** A verdict as plain text: one line a check, the reason under each that failed. */
export const formatVerdict = (verdict: Verdict): string => {
  const { passed, total } = countPassed(verdict)
  const { points, max } = verdict.score
  const head = `${verdict.item}: ${verdict.status}, ${passed} of ${total} checks, ${points} of ${max} points`
  const isTold = verdict.checks.some((check) => check.message === verdict.message)
  const lines = [
    head,
    ...verdict.checks.flatMap(formatCheck),
    ...(verdict.message && !isTold ? indent(verdict.message) : []),
    ...(verdict.types?.messages ?? []).map((message) => `  type ${message}`),
    ...(verdict.engine ? formatEngine(verdict.engine) : []),
    ...verdict.leaks.map((leak) => `  left open: ${leak}`),
    ...(verdict.output.trim() ? ['  it printed:', ...indent(verdict.output.trim(), '    ')] : []),
    ...(verdict.status === 'pass' ? [] : [`  again: ${verdict.repeat}`]),
  ]
  return `${lines.join('\n')}\n`
}

const formatEngine = ({ status, message }: EngineReport): string[] => [
  `  engine: ${status}`,
  ...(message ? indent(message, '       ') : []),
]

const formatCheck = (check: Check): string[] => [
  `  ${marks[check.status]} ${check.title}`,
  ...[check.message, check.misconception]
    .filter((text) => text !== null)
    .flatMap((text) => indent(text, '       ')),
]

const indent = (text: string, by = '  '): string[] =>
  printable(text)
    .split('\n')
    .map((line) => by + line)
