import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Gathers what comes within a moment, and while the database is busy: each write takes all that waits, in the order it
 * came. A room of hundreds so costs one write for many, and nobody waits longer than they would notice.
 */
export const inBatches = <One, Result>(
  write: (batch: readonly One[]) => Promise<readonly Result[]>,
  { largest, gatherMs }: { largest: number; gatherMs: number },
): ((one: One) => Promise<Result>) => {
  const waiting: { one: One; resolve: (result: Result) => void; reject: (error: unknown) => void }[] = []
  let isWriting = false
  const drain = async (): Promise<void> => {
    isWriting = true
    while (waiting.length > 0) {
      await sleep(gatherMs)
      const batch = waiting.splice(0, largest)
      try {
        const results = await write(batch.map(({ one }) => one))
        for (const [at, { resolve }] of batch.entries()) resolve(results[at] as Result)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    isWriting = false
  }
  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject })
      if (!isWriting) void drain()
    })
}
