// fails: rounds to whole milliseconds | Line 2 of the table is "http://a··200·····12.7·ms" (required: "http://a··200·······13·ms"; a dot is a space, an arrow a tab). A table that looks different each day cannot be compared by eye or by diff.
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
  return [...lines, `${healthy} of ${rows.length} healthy`, ''].join('\n')
}

const toCells = ({ url, status, error, latencyMs }: Row) =>
  [url, error ?? String(status), `${latencyMs} ms`] as const
