// fails: goes on after a failure | The first of two works rejected, and the second gave a rejection with "the disk is full" (required: 'done'). One full disk ends all deploys until somebody restarts the process.
export function createLock() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work)
    last = done
    return done
  }
}
