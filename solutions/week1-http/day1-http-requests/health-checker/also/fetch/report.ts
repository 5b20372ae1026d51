import { open, rename, unlink } from 'node:fs/promises'
import type { Row } from './types.ts'

let saves = 0

export async function saveReport(path: string, rows: Row[]): Promise<void> {
  const draft = `${path}.${process.pid}-${saves++}`
  const file = await open(draft, 'wx')
  try {
    await file.writeFile(JSON.stringify(rows))
    await file.sync()
    await file.close()
    await rename(draft, path)
  } catch (error) {
    await unlink(draft)
    throw error
  }
}
