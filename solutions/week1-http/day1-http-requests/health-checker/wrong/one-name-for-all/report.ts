// fails: saves several reports at once | Several saves ran at once, and some failed with ENOENT (required: none). Two schedules overlap, and the report of one is an error.
import { rename, rm, writeFile } from 'node:fs/promises'
import type { Row } from './types.ts'

export async function saveReport(path: string, rows: Row[]): Promise<void> {
  const draft = `${path}.tmp`
  try {
    await writeFile(draft, `${JSON.stringify(rows, null, 2)}\n`)
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
