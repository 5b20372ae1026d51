import { FiredrillError } from '@firedrill/course'
import { isSealed, readStoredKey } from '@firedrill/course/read'
import { unlockDay } from '../unlock/unlock-day.ts'
import type { Room } from './messages.ts'

/** Keeps the keys that were released and are not kept yet; returns the days they open. A key that does not fit is let be. */
export const takeKeys = (root: string, { keys }: Pick<Room, 'keys'>): string[] => {
  if (!isSealed(root)) return []
  return Object.entries(keys).flatMap(([day, key]) => {
    if (readStoredKey(root, day) !== null) return []
    try {
      return [unlockDay(root, day, key).day]
    } catch (error) {
      if (error instanceof FiredrillError) return []
      throw error
    }
  })
}
