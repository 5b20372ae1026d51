import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Row } from './types.ts'

export async function saveReport(path: string, rows: Row[]): Promise<void> {
  const folder = mkdtempSync(join(dirname(path), '.draft-'))
  try {
    const draft = join(folder, 'report.json')
    writeFileSync(draft, JSON.stringify(rows))
    renameSync(draft, path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
