// fails: yields a check as soon as it ends | The checks were awaited in the order of the list: the first holds back all behind it.
export async function* asCompleted<T>(checks: Promise<T>[]) {
  for (const [index, one] of (await Promise.allSettled(checks)).entries()) {
    yield one.status === 'fulfilled' ? { index, value: one.value } : { index, error: one.reason }
  }
}
