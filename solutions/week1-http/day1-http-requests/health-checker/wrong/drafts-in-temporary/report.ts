// fails: replaces a report, never rewrites it | The report stands on another file system than temporary files. The save gave EXDEV (required: the new report). What works on one machine fails on the next.
import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from './types.ts'

export async function saveReport(path: string, rows: Row[]): Promise<void> {
  const draft = join(tmpdir(), `${randomUUID()}.tmp`)
  try {
    await writeFile(draft, `${JSON.stringify(rows, null, 2)}\n`)
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
