import { recent } from './window.ts'

export { recent }

const minuteMs = 60_000

export function shouldPage(timesMs: readonly number[], nowMs: number): boolean {
  return recent(timesMs, nowMs, minuteMs).length >= 3
}
