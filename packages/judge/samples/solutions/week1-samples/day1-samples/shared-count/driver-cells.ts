/**
 * Shared cells whose plain reads are slow, as those of a thread that is interrupted just then. Atomics work on them as
 * on any others. With these, two threads need no luck to meet between a read and a write.
 */
export const slowCells = (cells: Int32Array): Int32Array => {
  const slow = new Proxy(cells, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key, target)
      if (key === '0') Atomics.wait(sleeper, 0, 0, 1)
      return typeof value === 'function' ? value.bind(target) : value
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  })
  originals.set(slow, cells)
  return slow
}

const sleeper = new Int32Array(new SharedArrayBuffer(4))
const originals = new WeakMap<object, Int32Array>()

type Operation = (cells: Int32Array, ...rest: unknown[]) => unknown
const operations = Atomics as unknown as Record<string, Operation>
for (const name of ['add', 'sub', 'load', 'store', 'exchange', 'compareExchange', 'wait', 'notify']) {
  const operate = operations[name]
  if (operate) operations[name] = (cells, ...rest) => operate(originals.get(cells) ?? cells, ...rest)
}
