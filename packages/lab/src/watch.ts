import type { Evidence } from './evidence.ts'

/** A bell, and a way to wait until a condition holds at one of its strokes. */
export const createWatch = (): { changed: () => void; until: Evidence['until'] } => {
  const listeners = new Set<() => void>()
  const until: Evidence['until'] = (condition, patience = 1_000) =>
    new Promise((resolve) => {
      const settle = (isMet: boolean): void => {
        clearTimeout(timer)
        listeners.delete(look)
        resolve(isMet)
      }
      const look = (): void => {
        if (condition()) settle(true)
      }
      const timer = setTimeout(settle, patience, false)
      listeners.add(look)
      look()
    })
  return {
    changed: () => {
      for (const listener of listeners) listener()
    },
    until,
  }
}
