// fails: yields a check as soon as it ends | The checks were awaited in the order of the list: the first holds back all behind it.
export async function* asCompleted<T>(checks: Promise<T>[]) {
  for (const [index, check] of checks.entries()) {
    try {
      yield { index, value: await check }
    } catch (error) {
      yield { index, error }
    }
  }
}
