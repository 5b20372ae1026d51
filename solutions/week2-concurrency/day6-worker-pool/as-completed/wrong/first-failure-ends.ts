// fails: yields a failure and goes on | A check rejected, and the generator threw "no route": one host ends the report of all.
export async function* asCompleted<T>(checks: Promise<T>[]) {
  const open = new Map(checks.map((check, index) => [index, check.then((value) => ({ index, value }))]))
  while (open.size > 0) {
    const ended = await Promise.race(open.values())
    open.delete(ended.index)
    yield ended
  }
}
