// fails: replaces a report, never rewrites it | Whoever had the old report open found the file rewritten beneath (required: the old report, whole). A reader who comes in the middle of a save gets half a report.
import { randomUUID } from 'node:crypto'
import { copyFile, rm, writeFile } from 'node:fs/promises'
import type { Row } from './types.ts'

export async function saveReport(path: string, rows: Row[]): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, `${JSON.stringify(rows, null, 2)}\n`)
    await copyFile(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
