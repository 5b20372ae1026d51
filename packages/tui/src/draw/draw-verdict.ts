import type { Check, Verdict } from '@firedrill/course'
import { type Line, line, wrap } from './lines.ts'

/** A verdict: what it printed, then the reason, then the checks, since the end is what a small screen shows. */
export const drawVerdict = (verdict: Verdict, columns: number): Line[] => {
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
  return [...output, ...leaks, ...types, ...reason, ...checks]
}

const marks = {
  pass: { mark: 'ok  ', role: 'pass' },
  fail: { mark: 'FAIL', role: 'fail' },
  'not-reached': { mark: '-   ', role: 'dim' },
} as const

/** One check, with the reason below it where it failed. */
export const drawCheck = (check: Check, columns: number): Line[] => {
  const { mark, role } = marks[check.status]
  const title: Line = [
    { text: `${mark} `, role },
    { text: check.title.slice(0, columns - 5), role: check.status === 'not-reached' ? 'dim' : 'plain' },
  ]
  const why = [check.message, check.misconception].filter((text) => text !== null)
  return [title, ...why.flatMap((text) => wrap(text, columns, { indent: '     ' }))]
}
