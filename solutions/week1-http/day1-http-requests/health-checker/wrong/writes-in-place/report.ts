// fails: replaces a report, never rewrites it | Whoever had the old report open found the file rewritten beneath (required: the old report, whole). A reader who comes in the middle of a save gets half a report.
import { writeFile } from 'node:fs/promises'
import type { Row } from './types.ts'

export async function saveReport(path: string, rows: Row[]): Promise<void> {
  await writeFile(path, `${JSON.stringify(rows, null, 2)}\n`)
}
