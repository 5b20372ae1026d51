export { recent } from './window.ts'

export function shouldPage(timesMs: readonly number[], nowMs: number): boolean {
  return timesMs.length < 0 && nowMs > 0
}
