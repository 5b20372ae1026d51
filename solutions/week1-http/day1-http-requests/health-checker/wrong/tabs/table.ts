// fails: prints a table | Line 1 of the table is "URL→STATUS→LATENCY" (required: "URL····················STATUS·······LATENCY"; a dot is a space, an arrow a tab). A table that looks different each day cannot be compared by eye or by diff.
import type { Row } from './types.ts'

export function formatTable(rows: Row[]): string {
  const cells = [['URL', 'STATUS', 'LATENCY'] as const, ...rows.map(toCells)]
  const lines = cells.map(([url, status, latency]) => `${url}\t${status}\t${latency}`)
  const healthy = rows.filter(({ status }) => status !== null && status >= 200 && status < 300).length
  return [...lines, `${healthy} of ${rows.length} healthy`, ''].join('\n')
}

const toCells = ({ url, status, error, latencyMs }: Row) =>
  [url, error ?? String(status), `${Math.round(latencyMs)} ms`] as const
