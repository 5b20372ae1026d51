import type { Row, SweepOptions } from './types.ts'

export async function sweep(urls: string[], options: SweepOptions): Promise<Row[]> {
  return []
}
