// fails: prints CSV that others can read | A comma or a quote within a field looks like the ones between fields.
import { styleText } from 'node:util'
import type { Result } from './check.ts'

/** The results, as standard output gets them. */
export const format = (results: Result[], output: string): string => {
  if (output === 'json') return `${JSON.stringify(results)}\n`
  return output === 'csv' ? toCsv(results) : toText(results)
}

const toText = (results: Result[]): string => {
  const lines = results.map(({ target, healthy, status, error }) => {
    const word = healthy ? styleText('green', 'OK  ') : styleText('red', 'FAIL')
    return `${word} ${target} ${error ?? status}\n`
  })
  const healthy = results.filter((result) => result.healthy).length
  return `${lines.join('')}${healthy} of ${results.length} healthy\n`
}

const columns = ['target', 'healthy', 'status', 'error', 'tries'] as const

const toCsv = (results: Result[]): string => {
  const rows = results.map((result) => columns.map((column) => toField(String(result[column] ?? ''))))
  return [columns, ...rows].map((fields) => `${fields.join(',')}\r\n`).join('')
}

/** RFC 4180, section 2. */
const toField = (text: string): string => text
