import type { Check, Verdict } from '@firedrill/course'
import { type Line, line, wrap } from '../text/lines.ts'
import { cut } from '../text/width.ts'

/** The stages of an exercise; a drill has none. */
type Stages = readonly { slug: string; title: string }[]

/** Checks that passed are told one by one up to here. */
const fewChecks = 8

/** A verdict: what it printed, then the reason, then the checks. */
export const drawVerdict = (verdict: Verdict, stages: Stages, columns: number): Line[] => {
  // Half-typed code is no failure: one grey reason, no list.
  if (verdict.status === 'error') return wrap(verdict.message ?? '', columns, { role: 'dim' })
  const isTold = verdict.checks.some((check) => check.message === verdict.message)
  const reason = verdict.message && !isTold ? wrap(verdict.message, columns, { role: 'fail' }) : []
  const checks = drawChecks(verdict.checks, stages, { columns, isWhole: true })
  const types = (verdict.types?.messages ?? []).flatMap((message) =>
    wrap(`type: ${message}`, columns, { role: 'warn' }),
  )
  const leaks = verdict.leaks.flatMap((leak) => wrap(`Left open: ${leak}.`, columns, { role: 'warn' }))
  const printed = verdict.output.trim()
  const output = printed ? drawOutput(printed, columns) : []
  const { engine } = verdict
  // Where it differs, or is not there, is told to authors.
  const said = engine?.status === 'agrees' ? wrap('The real engine agrees.', columns, { role: 'dim' }) : []
  return [...output, ...leaks, ...types, ...reason, ...checks, ...said]
}

/** The end of what it printed: what was printed last is what was asked last. */
const drawOutput = (printed: string, columns: number): Line[] => {
  const lines = wrap(printed, columns, { role: 'dim', indent: '  ' })
  const isCut = lines.length > fewLines
  return [line(isCut ? 'It printed (o shows all):' : 'It printed:', 'dim'), ...lines.slice(-fewLines)]
}

const fewLines = 8

const marks = {
  pass: { mark: 'ok  ', role: 'pass' },
  fail: { mark: 'FAIL', role: 'fail' },
  'not-reached': { mark: '-   ', role: 'dim' },
} as const

/** A pass: its checks, or how many there were; what it printed and left open. */
export const drawPassed = (verdict: Verdict, columns: number): Line[] =>
  verdict.checks.length <= fewChecks
    ? drawVerdict(verdict, [], columns)
    : [
        ...drawVerdict({ ...verdict, checks: [] }, [], columns),
        ...drawCheck({ ...pass, title: `all ${verdict.checks.length} checks` }, columns),
      ]

const pass = { status: 'pass', message: null, misconception: null } as const

/** Checks in their order, each stage below its name, with how many passed once all are there. */
export const drawChecks = (
  checks: readonly Check[],
  stages: Stages,
  { columns, isWhole }: { columns: number; isWhole: boolean },
): Line[] =>
  checks.flatMap((check, index) => {
    const isFirst = check.stage !== null && check.stage !== checks[index - 1]?.stage
    const title = stages.find(({ slug }) => slug === check.stage)?.title
    const heading =
      isFirst && title
        ? [line(cut(isWhole ? `${title}, ${countStage(checks, check.stage)}` : title, columns), 'title')]
        : []
    return [...heading, ...drawCheck(check, columns)]
  })

const countStage = (all: readonly Check[], stage: Check['stage']): string => {
  const checks = all.filter((check) => check.stage === stage)
  return `${checks.filter(({ status }) => status === 'pass').length} of ${checks.length}`
}

/** One check, with the reason below it where it failed. */
const drawCheck = (
  check: Pick<Check, 'title' | 'status' | 'message' | 'misconception'>,
  columns: number,
): Line[] => {
  const { mark, role } = marks[check.status]
  const title: Line = [
    { text: `${mark} `, role },
    { text: cut(check.title, columns - 5), role: check.status === 'not-reached' ? 'dim' : 'plain' },
  ]
  const why = [check.message, check.misconception].filter((text) => text !== null)
  return [title, ...why.flatMap((text) => wrap(text, columns, { indent: '     ' }))]
}
