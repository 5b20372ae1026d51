import { isCopied } from './copied.ts'

/**
 * A value as data, all the way down: the fields of an instance, its getters among them, as a plain object; subclasses
 * of Map, Set and Array as what they extend. Functions stay what they are.
 */
export const copyFields = (value: unknown, own: Own, seen: Map<object, unknown> = new Map()): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (livesElsewhere.some((known) => value instanceof known)) return value
  const known = seen.get(value)
  if (known) return known
  const keep = <Copy extends object>(copy: Copy): Copy => {
    seen.set(value, copy)
    return copy
  }
  const copyOf = (inner: unknown): unknown => copyFields(inner, own, seen)
  if (Array.isArray(value)) {
    const list = keep([] as unknown[])
    for (const inner of value) list.push(copyOf(inner))
    return list
  }
  if (value instanceof Map) {
    const map = keep(new Map())
    for (const [key, inner] of value) map.set(copyOf(key), copyOf(inner))
    return map
  }
  if (value instanceof Set) {
    const set = keep(new Set())
    for (const inner of value) set.add(copyOf(inner))
    return set
  }
  if (isCopied(value) && !isPlain(value)) return value
  const fields = keep(own({}))
  for (const [key, inner] of [...gettersOf(value), ...Object.entries(value)]) {
    Object.defineProperty(fields, key, {
      value: copyOf(inner),
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  return fields
}

/** Marks an object as data, although a function may be among its fields. */
type Own = (fields: object) => object

/** What has a way of its own to cross. */
const livesElsewhere = [Error, Promise, AbortSignal]

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** What the getters of its classes say. One that throws is left out. */
const gettersOf = (value: object): [string, unknown][] => {
  const found: [string, unknown][] = []
  for (let level: unknown = Object.getPrototypeOf(value); level && level !== Object.prototype; ) {
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!descriptor.get || key === '__proto__') continue
      try {
        found.push([key, descriptor.get.call(value)])
      } catch {
        // A getter that throws has nothing to say.
      }
    }
    level = Object.getPrototypeOf(level)
  }
  return found
}
