/**
 * Whatever is thrown arrives as an Error: Vitest takes `null` for the absence of a throw, and a live object's message
 * for anything.
 */
export const throwable = (thrown: unknown): Error => {
  if (thrown instanceof Error) return thrown
  const what =
    typeof thrown === 'string' ? JSON.stringify(thrown.slice(0, 200)) : Object.prototype.toString.call(thrown)
  return new Error(`Your code threw ${what}, which is not an Error.`, { cause: thrown })
}
