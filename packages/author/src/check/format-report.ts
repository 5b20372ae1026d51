import { howMany, type Problem } from '@firedrill/course'
import type { CheckReport } from './report.ts'

/** A report as plain text: problems by file, each with its fix, then one line of totals. */
export const formatReport = (report: CheckReport): string => {
  const files = [...Map.groupBy(report.problems, (problem) => problem.file)]
  const groups = files.map(([file, problems]) => [file, ...problems.map(formatOne), ''].join('\n'))
  return `${[...groups, totals(report)].join('\n')}\n`
}

const formatOne = (problem: Problem): string => {
  const line = problem.line === undefined ? '' : `line ${problem.line}: `
  const field = problem.field === undefined ? '' : `${problem.field}: `
  return `  ${line}${field}${problem.message} [${problem.rule}]\n    ${problem.fix}`
}

const totals = ({ items, problems, durationMs }: CheckReport): string => {
  const runs = items.reduce((sum, item) => sum + item.runs, 0)
  const each = items.length === 0 ? '' : `, ${(durationMs / 1_000 / items.length).toFixed(1)} s an item`
  return `${howMany(items.length, 'item')}, ${howMany(runs, 'run')}, ${howMany(problems.length, 'problem')} in ${(durationMs / 1_000).toFixed(1)} s${each}`
}
