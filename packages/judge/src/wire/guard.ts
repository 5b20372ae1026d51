/** How deep a value may nest and still cross. Its envelope takes two more levels. */
export const maxDepth = 64
/** How long a sparse array may claim to be. */
const maxSparse = 100_000

/**
 * Why a flattened devalue text must not be hydrated, or null. Walks breadth first and never recurses, so that no
 * value, however deep, can overflow the stack of the process that asks.
 */
export const findExcess = (flat: unknown): string | null => {
  if (!Array.isArray(flat)) return null
  const seen = new Uint8Array(flat.length)
  let level = [0]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth + 2) return `a value nested more than ${maxDepth} levels deep`
    const next: number[] = []
    for (const index of level) {
      const value: unknown = flat[index]
      if (typeof value !== 'object' || value === null) continue
      if (isHugeSparse(value)) return 'an array with more than 100,000 holes'
      for (const child of Object.values(value)) {
        if (typeof child === 'number' && child >= 0 && child < flat.length && !seen[child]) {
          seen[child] = 1
          next.push(child)
        }
      }
    }
    level = next
  }
  return null
}

/** devalue writes a sparse array as `[-7, length, …]`. */
const isHugeSparse = (value: object): boolean =>
  Array.isArray(value) && value[0] === -7 && typeof value[1] === 'number' && value[1] > maxSparse
