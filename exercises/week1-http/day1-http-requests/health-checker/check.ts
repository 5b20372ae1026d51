import type { Config, Row } from './types.ts'

export async function checkAll(config: Config): Promise<Row[]> {
  return []
}
