/**
 * Makes reads of shared memory slow, as those of a thread that is interrupted just after. What reads and writes in one
 * step works as ever. With this, two threads need no luck to meet between a read and a write. Imported before the
 * candidate.
 */
export const slowDown = (): void => {
  for (const name of names) {
    const Original = globals[name]
    if (!Original) continue
    globals[name] = new Proxy(Original, {
      construct: (target, given, newTarget) => {
        const cells = Reflect.construct(target, given, newTarget) as Cells
        return cells.buffer instanceof SharedArrayBuffer ? slowly(cells) : cells
      },
    })
  }
  for (const name of [
    'add',
    'sub',
    'and',
    'or',
    'xor',
    'load',
    'store',
    'exchange',
    'compareExchange',
    'wait',
    'waitAsync',
    'notify',
  ]) {
    const operate = operations[name]
    if (!operate) continue
    operations[name] = (cells, ...rest) => {
      const result = operate(originals.get(cells as object) ?? cells, ...rest)
      if (name === 'load' && originals.has(cells as object)) wait(sleeper, 0, 0, 1)
      return result
    }
  }
}

type Cells = { buffer: unknown }
type Constructor = new (...given: unknown[]) => object

const names = [
  'Int8Array',
  'Uint8Array',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
  'DataView',
]
const globals = globalThis as unknown as Record<string, Constructor | undefined>
const operations = Atomics as unknown as Record<string, ((...given: unknown[]) => unknown) | undefined>
const originals = new WeakMap<object, object>()
const sleeper = new Int32Array(new SharedArrayBuffer(4))
const { wait } = Atomics

const slowly = (cells: Cells): object => {
  const slow = new Proxy(cells, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target)
      if (typeof key === 'string' && /^\d+$|^get(Big)?(Ui|I)nt/.test(key)) wait(sleeper, 0, 0, 1)
      return typeof value === 'function' ? value.bind(target) : value
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  })
  originals.set(slow, cells)
  return slow
}
