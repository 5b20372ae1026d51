/*
 * Two deploys ended in the same second, and the ledger counted one. Each had
 * read the count, waited for the disk, and written it back plus one.
 *
 * createLock(): a function lock(work), which calls work() once all works given
 * to the same lock before have ended. It resolves to what work gives, rejects
 * with what it throws, and then the next one begins.
 *
 * Done when:
 * - runs one work at a time
 * - keeps the order of the calls
 * - gives the result of each work
 * - goes on after a failure
 */
export function createLock(): <T>(work: () => Promise<T>) => Promise<T> {
  return (work) => work()
}
