import { formatProblem, howMany } from '@firedrill/course'
import { formatTable } from '../format-table.ts'
import { oneLine } from './match-exemptions.ts'
import type { MutatedItem, MutateReport, Survivor } from './mutate-report.ts'

/** A report as plain text: a line for each item, the survivors as diffs, then what is wrong, then the total. */
export const formatMutate = ({ items, problems, durationMs }: MutateReport): string => {
  if (items.length === 0 && problems.length === 0)
    return 'Nothing to change: a question has no solution that runs.\n'
  const rows = [['item', 'mutants', 'killed', 'exempt', 'alive'], ...items.map(toCells)]
  const table = formatTable(rows, (column) => column > 0)
  const survivors = items.flatMap(formatSurvivors)
  const sum = (count: (item: MutatedItem) => number): number =>
    items.reduce((total, item) => total + count(item), 0)
  const totals = [
    howMany(items.length, 'item'),
    howMany(
      sum((item) => item.mutants),
      'mutant',
    ),
    `${sum((item) => item.killed)} killed`,
    `${sum((item) => item.exempt)} exempt`,
    `${sum((item) => item.survivors.length)} alive in ${(durationMs / 1_000).toFixed(1)} s`,
  ].join(', ')
  return `${[...table, '', ...survivors, ...problems.map(formatProblem), totals].join('\n')}\n`
}

const toCells = (item: MutatedItem): string[] =>
  [item.id, item.mutants, item.killed, item.exempt, item.survivors.length].map(String)

const formatSurvivors = ({ survivors, exemptions }: MutatedItem): string[] => {
  if (survivors.length === 0) return []
  const ways = `Kill ${survivors.length === 1 ? 'it' : 'each'} with a check of what the task says, or excuse it in ${exemptions}: its two lines, and a reason.\n`
  return [...survivors.map(formatSurvivor), ways]
}

/** What changed, and the words that name the mutant in `mutants.yaml`. */
const formatSurvivor = (survivor: Survivor): string =>
  [
    `${survivor.path}:${survivor.line} ${survivor.mutator}${survivor.why === null ? '' : `: ${survivor.why}`}`,
    ...survivor.diff,
    `  - mutant: ${JSON.stringify(oneLine(survivor.original))}`,
    `    becomes: ${JSON.stringify(oneLine(survivor.replacement))}`,
    '',
  ].join('\n')
