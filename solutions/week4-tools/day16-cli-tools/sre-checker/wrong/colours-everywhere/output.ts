// fails: prints text | "sre-checker http://127.0.0.1/200 http://127.0.0.1/404 http://127.0.0.1/cut --retries=0 --timeout=30000" printed "\u001b[32mOK  \u001b[39m http://127.0.0.1/200 200\nFAIL http://127.0.0.1/404 404\nFAIL http://127.0.0.1/cut unreachable\n1 of 3 healthy\n" (required: "OK   http://127.0.0.1/200 200\nFAIL http://127.0.0.1/404 404\nFAIL http://127.0.0.1/cut unreachable\n1 of 3 healthy\n"). People compare it with what they saw yesterday.
import { styleText } from 'node:util'
import type { Result } from './check.ts'

/** The results, as standard output gets them. */
export const format = (results: Result[], output: string): string => {
  if (output === 'json') return `${JSON.stringify(results)}\n`
  return output === 'csv' ? toCsv(results) : toText(results)
}

const toText = (results: Result[]): string => {
  const lines = results.map(({ target, healthy, status, error }) => {
    const word = healthy ? styleText('green', 'OK  ', { validateStream: false }) : styleText('red', 'FAIL')
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
const toField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
