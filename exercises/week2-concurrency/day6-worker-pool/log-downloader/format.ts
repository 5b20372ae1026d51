import type { Summary } from './types.ts'

export function formatProgress(done: number, total: number): string {
  return ''
}

export function formatSummary(summary: Summary): string {
  return ''
}
