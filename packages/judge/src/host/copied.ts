const copiedClasses = [Map, Set, Date, RegExp, ArrayBuffer, DataView, URL, URLSearchParams]
const boxes = [Number, String, Boolean, BigInt]
const typedArray: object = Object.getPrototypeOf(Uint8Array.prototype)

/**
 * Whether a value crosses as a copy: primitives, arrays, plain objects without functions, and what devalue knows.
 * Whatever has behaviour of its own must live: a plain object with a function in it is an instance by another style,
 * and a subclass of Map is no Map.
 */
export const isCopied = (value: unknown): boolean => {
  if (typeof value === 'function' || typeof value === 'symbol') return false
  if (typeof value !== 'object' || value === null) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Array.prototype) return true
  if (prototype === null || prototype === Object.prototype) return !hasFunction(value)
  if (ArrayBuffer.isView(value) && Object.getPrototypeOf(prototype) === typedArray) return true
  return [...copiedClasses, ...boxes].some((known) => prototype === known.prototype)
}

/** Shared memory is copied as it is at the moment. */
export const isSharedView = (value: unknown): value is Uint8Array =>
  ArrayBuffer.isView(value) && value.buffer instanceof SharedArrayBuffer && !(value instanceof DataView)

const hasFunction = (value: object): boolean => {
  for (const key of Reflect.ownKeys(value)) {
    if (typeof Object.getOwnPropertyDescriptor(value, key)?.value === 'function') return true
  }
  return false
}
