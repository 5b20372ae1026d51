import { request } from 'undici'
import type { Row } from './types.ts'

export async function checkServer(url: string, timeoutMs: number): Promise<Row> {
  return { url, status: 0 }
}
