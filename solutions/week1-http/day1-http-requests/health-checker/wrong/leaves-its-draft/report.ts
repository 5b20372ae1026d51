// fails: leaves no other file behind | Beside the report the folder holds report.json.….tmp (required: no other file). A save a minute fills the disk, and the next reader takes a draft for a report.
import { randomUUID } from 'node:crypto'
import { rename, writeFile } from 'node:fs/promises'
import type { Row } from './types.ts'

export async function saveReport(path: string, rows: Row[]): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`
  await writeFile(draft, `${JSON.stringify(rows, null, 2)}\n`)
  await rename(draft, path)
}
