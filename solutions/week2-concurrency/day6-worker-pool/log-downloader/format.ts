import type { Summary } from './types.ts'

export function formatProgress(done: number, total: number): string {
  return `Downloaded ${done}/${total}`
}

export function formatSummary({ saved, failed }: Summary): string {
  const bytes = saved.reduce((sum, one) => sum + one.bytes, 0)
  const lines = [
    `${saved.length} of ${saved.length + failed.length} logs, ${bytes} bytes`,
    ...failed.map(({ name, reason }) => `${name}: ${reason}`),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
