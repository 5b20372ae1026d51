/** Each check that ends fills the next slot, whichever check it is. */
export async function* asCompleted<T>(checks: Promise<T>[]): AsyncGenerator<object> {
  const slots = checks.map(() => Promise.withResolvers<object>())
  let next = 0
  for (const [index, check] of checks.entries()) {
    void (async () => {
      try {
        const value = await check
        slots[next++]?.resolve({ index, value })
      } catch (error) {
        slots[next++]?.resolve({ index, error })
      }
    })()
  }
  for (const slot of slots) yield slot.promise
}
