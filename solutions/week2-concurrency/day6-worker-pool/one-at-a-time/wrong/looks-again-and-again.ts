// fails: runs one work at a time | A work ended while one waited, and others came at that moment. The next was one that came later (required: the one that waited). Under load whoever waits never gets in.
import { setImmediate as turn } from 'node:timers/promises'

export function createLock() {
  let isHeld = false
  return async <T>(work: () => Promise<T>): Promise<T> => {
    while (isHeld) await turn()
    isHeld = true
    try {
      return await work()
    } finally {
      isHeld = false
    }
  }
}
