// fails: the method keeps its this, arguments and result | the decorated method gave "undefined/1" (required: "orders/1"). Whoever calls it would notice the metric.
type Method = (...args: never[]) => unknown

export const counted =
  (cells: Int32Array) =>
  (method: Method, _context: ClassMethodDecoratorContext): Method =>
  (...args: never[]) => {
    Atomics.add(cells, 0, 1)
    return method(...args)
  }
