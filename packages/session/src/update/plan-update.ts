/** What an update does, file by file. */
export interface UpdatePlan {
  /** New, or with other bytes than now. */
  write: string[]
  /** No part of the newer course. */
  remove: string[]
  /** Written or removed, and not as they came: the learner's own bytes go aside first. */
  keep: string[]
}

/**
 * Plans an update from what came before, what comes now, and what is on disk: hashes by path, null for no file. In the
 * end every file of the newer course is as it came; nothing that was written by hand is lost.
 */
export const planUpdate = (options: {
  before: Readonly<Record<string, string>>
  next: Readonly<Record<string, string>>
  onDisk: (path: string) => string | null
}): UpdatePlan => {
  const { before, next, onDisk } = options
  const plan: UpdatePlan = { write: [], remove: [], keep: [] }
  for (const path of sorted({ ...before, ...next })) {
    const now = onDisk(path)
    const comes = next[path] ?? null
    if (now === comes) continue
    if (comes === null) plan.remove.push(path)
    else plan.write.push(path)
    if (now !== null && now !== before[path]) plan.keep.push(path)
  }
  return plan
}

const sorted = (files: object): string[] => Object.keys(files).toSorted()
