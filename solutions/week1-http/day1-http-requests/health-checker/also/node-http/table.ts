import type { Row } from './types.ts'

export const formatTable = (rows: Row[]): string => {
  const columns = [
    ['URL', ...rows.map((row) => row.url)],
    ['STATUS', ...rows.map((row) => `${row.status ?? row.error}`)],
    ['LATENCY', ...rows.map((row) => `${row.latencyMs.toFixed(0)} ms`)],
  ].map((cells, index) => {
    const width = cells.reduce((most, cell) => Math.max(most, cell.length), 0)
    return cells.map((cell) => (index < 2 ? cell.padEnd(width) : cell.padStart(width)))
  })
  let text = ''
  for (let line = 0; line <= rows.length; line++)
    text += `${columns.map((cells) => cells[line]).join('  ')}\n`
  const healthy = rows.filter((row) => String(row.status).startsWith('2'))
  return `${text}${healthy.length} of ${rows.length} healthy\n`
}
