import type { StoredRelease } from '../store/store.ts'

/** What may be released of a day. */
export type ReleasedWhat = StoredRelease['what']

/** What was released, and to whom. */
export interface Releases {
  change: (release: StoredRelease, isReleased: boolean) => void
  /** Whether everybody has it. */
  isToAll: (day: string, what: ReleasedWhat) => boolean
  /** Whether a learner has it, with everybody or alone. */
  isTo: (learner: string, day: string, what: ReleasedWhat) => boolean
  /** What was released to a learner alone. */
  alone: (learner: string) => { day: string; what: ReleasedWhat }[]
}

/** Opens them over what the store holds. */
export const createReleases = (stored: readonly StoredRelease[]): Releases => {
  const byLearner = new Map<string | null, Map<string, { day: string; what: ReleasedWhat }>>()
  const change = ({ learner, day, what }: StoredRelease, isReleased: boolean): void => {
    const theirs = byLearner.get(learner) ?? new Map()
    byLearner.set(learner, theirs)
    if (isReleased) theirs.set(`${day} ${what}`, { day, what })
    else theirs.delete(`${day} ${what}`)
  }
  const has = (learner: string | null, day: string, what: ReleasedWhat): boolean =>
    byLearner.get(learner)?.has(`${day} ${what}`) ?? false
  for (const release of stored) change(release, true)
  return {
    change,
    isToAll: (day, what) => has(null, day, what),
    isTo: (learner, day, what) => has(null, day, what) || has(learner, day, what),
    alone: (learner) => [...(byLearner.get(learner)?.values() ?? [])],
  }
}
