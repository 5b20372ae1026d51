import type { Row } from './types.ts'

export function formatTable(rows: Row[]): string {
  return ''
}
