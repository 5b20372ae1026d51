// fails: runs one work at a time | Five deploys read a count and wrote it back plus one, all through one lock. It counts 2 (required: 5), and 4 were inside at once (required: 1). What was overwritten has never happened.
export function createLock() {
  let held: Promise<unknown> | null = null
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (held) await held.catch(() => {})
    const done = work()
    held = done
    return done
  }
}
