import type { Result } from './check.ts'

export function format(results: Result[], output: string): string {
  if (output === 'json') return `${JSON.stringify(results)}\n`
  return output === 'csv' ? toCsv(results) : toText(results)
}

const toText = (results: Result[]): string => {
  const lines = results.map(
    ({ target, healthy, status, error }) => `${healthy ? 'OK  ' : 'FAIL'} ${target} ${error ?? status}\n`,
  )
  return `${lines.join('')}${results.filter(({ healthy }) => healthy).length} of ${results.length} healthy\n`
}

const toCsv = (results: Result[]): string => {
  const rows = results.map(({ target, healthy, status, error }) =>
    [target, healthy, status, error].map(toField),
  )
  return [['target', 'healthy', 'status', 'error'], ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

const toField = (value: string | number | boolean | null): string => {
  const text = value === null ? '' : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
