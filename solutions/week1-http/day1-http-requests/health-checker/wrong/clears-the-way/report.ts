// fails: replaces a report, never rewrites it | In 5 saves the report was gone 5 times before the new one came (required: 0). A reader who comes then finds nothing.
import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import type { Row } from './types.ts'

export async function saveReport(path: string, rows: Row[]): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, `${JSON.stringify(rows, null, 2)}\n`)
    await rm(path, { force: true })
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
