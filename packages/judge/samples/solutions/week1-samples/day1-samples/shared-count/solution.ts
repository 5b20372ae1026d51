export const counted =
  (cells: Int32Array) =>
  <This, Arguments extends unknown[], Result>(
    method: (this: This, ...args: Arguments) => Result,
    _context: ClassMethodDecoratorContext,
  ) =>
    function (this: This, ...args: Arguments): Result {
      Atomics.add(cells, 0, 1)
      return method.apply(this, args)
    }
