/** How deep a value may nest and still cross. */
export const maxDepth = 64
/** Levels that the message around a value takes. */
const envelope = 2
/** How long a sparse array may claim to be. */
const maxSparse = 100_000
/** How many parts a value may have once everything it shares is written out. */
const maxParts = 5_000_000
/** Names by which libraries ask a value to act. A function under one of these must not look like data. */
const acting = new Set(['then', 'toJSON', 'asymmetricMatch', 'compareKeys', 'isEqualNode'])

/**
 * Why a flattened devalue text must not be hydrated, or null. Never recurses, so that no value, however deep, can
 * overflow the stack of the process that asks. The longest way down counts, as does what a printer would write that
 * does not notice shared parts.
 */
export const findExcess = (flat: unknown): string | null => {
  if (!Array.isArray(flat)) return null
  const heights = new Int32Array(flat.length).fill(unseen)
  const parts = new Float64Array(flat.length)
  const path: Step[] = [openStep(flat, 0)]
  heights[0] = open
  while (path.length > 0) {
    const step = path.at(-1) as Step
    if (step.height + path.length > maxDepth + envelope)
      return `a value nested more than ${maxDepth} levels deep`
    const child = step.children[step.next++]
    if (child === undefined) {
      path.pop()
      heights[step.index] = step.height
      parts[step.index] = step.parts
      if (step.parts > maxParts) return 'a value that unfolds to more than 5,000,000 parts'
      add(path.at(-1), step.height, step.parts)
    } else if (heights[child] === unseen) {
      const why = findFault(flat, flat[child])
      if (why) return why
      heights[child] = open
      path.push(openStep(flat, child))
    } else if (heights[child] !== open) {
      add(step, heights[child] ?? 0, parts[child] ?? 0)
    }
  }
  return null
}

const unseen = -1
/** On the way down to where the walk is: a cycle, which every printer notices. */
const open = -2

interface Step {
  index: number
  children: number[]
  next: number
  /** Levels below, as far as known. */
  height: number
  parts: number
}

const openStep = (flat: unknown[], index: number): Step => {
  const value = flat[index]
  const children =
    typeof value === 'object' && value !== null
      ? Object.values(value).filter((child) => Number.isInteger(child) && child >= 0 && child < flat.length)
      : []
  return { index, children, next: 0, height: 0, parts: 1 }
}

const add = (parent: Step | undefined, height: number, parts: number): void => {
  if (!parent) return
  parent.height = Math.max(parent.height, height + 1)
  parent.parts += parts
}

const findFault = (flat: unknown[], value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) return isHugeSparse(value) ? 'an array with more than 100,000 holes' : null
  const name = Object.keys(value).find((key) => acting.has(key) && isHandle(flat, (value as Flat)[key]))
  return name ? `data with a function named "${name}"` : null
}

type Flat = Record<string, unknown>

/** devalue writes a sparse array as `[-7, length, …]`. */
const isHugeSparse = (value: unknown[]): boolean =>
  value[0] === -7 && typeof value[1] === 'number' && value[1] > maxSparse

const isHandle = (flat: unknown[], index: unknown): boolean => {
  const value = typeof index === 'number' ? flat[index] : null
  return Array.isArray(value) && value[0] === 'Ref'
}
