// fails: rejects what it cannot write | The path is a folder. You gave no error (required: an error). A report that was never written is missed a week later.
import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import type { Row } from './types.ts'

export async function saveReport(path: string, rows: Row[]): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, `${JSON.stringify(rows, null, 2)}\n`)
    await rename(draft, path)
  } catch (error) {
    console.error(error)
  } finally {
    await rm(draft, { force: true })
  }
}
