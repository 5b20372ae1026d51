import { formatTable } from '../format-table.ts'
import type { Bench, BenchRow } from './bench.ts'

/** A bench as a table: name, value, reference, ratio, limit, ok; then what was skipped. */
export const formatBench = (bench: Bench): string => {
  const table = [['name', 'value', 'reference', 'ratio', 'limit', 'ok'], ...bench.rows.map(toCells)]
  const lines = formatTable(table, isNumber)
  const skipped = bench.skipped.map(({ part, reason }) => `${part} was skipped. ${reason}`)
  const { node, platform, cpus } = bench.machine
  return `${[...lines, ...skipped, `Node ${node}, ${platform}, ${cpus} processors`].join('\n')}\n`
}

const toCells = (row: BenchRow): string[] => [
  row.name,
  withUnit(row.value, row.unit),
  `${withUnit(row.referenceValue, row.unit)} ${row.reference}`,
  row.ratio?.toFixed(2) ?? '-',
  row.limit === null ? '-' : row.limit.toFixed(2),
  row.limit === null ? '' : row.ok ? 'yes' : 'NO',
]

const isNumber = (column: number): boolean => column === 1 || column === 3 || column === 4

const withUnit = (value: number, unit: BenchRow['unit']): string =>
  unit === '' ? String(value) : `${value.toFixed(1)} ${unit}`
