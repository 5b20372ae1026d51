import { howMany } from '@firedrill/course'
import { formatTable } from '../format-table.ts'
import type { Flake, FlakedItem, FlakeReport } from './flake-report.ts'
import { rateBound } from './rate-bound.ts'

/** A report as plain text: a line for each item, then the flakes and how to repeat them, then the total. */
export const formatFlake = (report: FlakeReport): string => {
  if (report.items.length === 0) return 'Nothing to run: a question has no hidden test.\n'
  const table = formatTable([header, ...report.items.map(toCells)], (column) => column > 0 && column < 8)
  const flakes = report.items.flatMap((item) => group(item.flakes).map((alike) => formatFlakes(item, alike)))
  const slow = report.items.filter((item) => item.isSlow).map(formatSlow)
  const blocked = report.items.flatMap(({ id, blocked: missing }) =>
    missing === null ? [] : [`${id} was not judged. ${missing}`],
  )
  return `${[...table, '', ...flakes, ...slow, ...blocked, totals(report)].join('\n')}\n`
}

const header = ['item', 'runs', 'flakes', 'rate <', 'median', 'p95', 'alone', 'budget', '']

const toCells = (item: FlakedItem): string[] => [
  item.id,
  String(item.runs),
  String(item.flakes.length),
  percent(item.rateBound),
  inMs(item.medianMs),
  inMs(item.p95Ms),
  inMs(item.aloneMs),
  inMs(item.budgetMs),
  item.aloneMs !== null && item.aloneMs > item.budgetMs ? (item.isSlow ? 'TOO SLOW' : 'slow') : '',
]

/** Flakes of one answer that say the same are told once. */
const group = (flakes: readonly Flake[]): Flake[][] => [
  ...Map.groupBy(flakes, (flake) => JSON.stringify([flake.file, flake.status, flake.check])).values(),
]

const formatFlakes = (item: FlakedItem, alike: Flake[]): string => {
  const [first] = alike as [Flake, ...Flake[]]
  const check = first.check === null ? '' : ` in "${first.check}"`
  const often = `${alike.length} of the item's ${howMany(item.runs, 'run')}`
  return [
    `${first.file}: ${first.status === 'none' ? 'no verdict' : first.status}${check}, ${often}`,
    `  ${first.message.split('\n').join('\n  ')}`,
    `  seed ${first.seed}, again: ${first.repeat}`,
    '',
  ].join('\n')
}

const formatSlow = ({ id, aloneMs, budgetMs }: FlakedItem): string =>
  `${id} takes ${inMs(aloneMs)} alone (budget: ${inMs(budgetMs)}). Wait for less in hidden.test.ts: for evidence instead of time.`

const totals = ({ items, isLoaded, durationMs }: FlakeReport): string => {
  const runs = items.reduce((sum, item) => sum + item.runs, 0)
  const flakes = items.reduce((sum, item) => sum + item.flakes.length, 0)
  const bound = runs === 0 ? '' : ` (rate below ${percent(rateBound(flakes, runs))}, 95 %)`
  const how = isLoaded ? ' under load' : ''
  return `${howMany(items.length, 'item')}, ${howMany(runs, 'run')}${how}, ${howMany(flakes, 'flake')}${bound} in ${(durationMs / 1_000).toFixed(1)} s`
}

const percent = (share: number | null): string => (share === null ? '-' : `${(share * 100).toFixed(2)} %`)

const inMs = (ms: number | null): string => (ms === null ? '-' : `${Math.round(ms)} ms`)
