export function createLock(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const done = last.then(work)
    // What follows waits for the end, not for the success.
    last = done.catch(() => {})
    return done
  }
}
