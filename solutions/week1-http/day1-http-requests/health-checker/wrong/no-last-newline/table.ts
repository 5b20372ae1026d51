// fails: prints a table | The table does not end with a newline: the next command writes on behind it.
import type { Row } from './types.ts'

export function formatTable(rows: Row[]): string {
  const cells = [['URL', 'STATUS', 'LATENCY'] as const, ...rows.map(toCells)]
  const widthOf = (column: 0 | 1 | 2): number => Math.max(...cells.map((row) => row[column].length))
  const [urls, statuses, latencies] = [widthOf(0), widthOf(1), widthOf(2)]
  const lines = cells.map(
    ([url, status, latency]) =>
      `${url.padEnd(urls)}  ${status.padEnd(statuses)}  ${latency.padStart(latencies)}`,
  )
  const healthy = rows.filter(({ status }) => status !== null && status >= 200 && status < 300).length
  return [...lines, `${healthy} of ${rows.length} healthy`].join('\n')
}

const toCells = ({ url, status, error, latencyMs }: Row) =>
  [url, error ?? String(status), `${Math.round(latencyMs)} ms`] as const
