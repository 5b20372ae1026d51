// fails: runs one work at a time | A lock was held, and a work of another lock was waiting (required: free). Two ledgers have nothing to do with each other.
let last: Promise<unknown> = Promise.resolve()

export function createLock() {
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done.catch(() => {})
    return done
  }
}
