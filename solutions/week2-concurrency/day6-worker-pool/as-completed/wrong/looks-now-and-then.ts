// fails: yields a check as soon as it ends | It came by itself, and late: something looks from time to time whether a check has ended.
import { setTimeout as sleep } from 'node:timers/promises'

export async function* asCompleted<T>(checks: Promise<T>[]) {
  const ended: ({ index: number; value: T } | { index: number; error: unknown })[] = []
  for (const [index, check] of checks.entries()) {
    check.then(
      (value) => ended.push({ index, value }),
      (error: unknown) => ended.push({ index, error }),
    )
  }
  for (let given = 0; given < checks.length; given++) {
    while (ended.length === 0) await sleep(5)
    yield ended.shift()
  }
}
