import type { ToilRecord } from './types.ts'

export function toLine(record: ToilRecord): string {
  return ''
}

export function readLines(text: string): { records: ToilRecord[]; broken: number[] } {
  return { records: [], broken: [] }
}
