// fails: writes the rows as JSON | The report holds '{"url":"http://127.0.0.1:8080","status":200,"latencyMs":12.5}\n' + '{"url":"http://10.0.0.7","status":null,"latencyMs":1043,"error":"unreachable"}' (required: [ { url: 'http://127.0.0.1:8080', status: 200, latencyMs: 12.5 }, { url: 'http://10.0.0.7', status: null, latencyMs: 1043, error: 'unreachable' } ]). What is not kept cannot be compared tomorrow.
import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import type { Row } from './types.ts'

export async function saveReport(path: string, rows: Row[]): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(draft, rows.map((row) => JSON.stringify(row)).join('\n'))
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
