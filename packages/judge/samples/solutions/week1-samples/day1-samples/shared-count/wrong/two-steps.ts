// fails: four threads at once lose no call | Reading a cell and writing it back are two steps, and another thread fits in between.
export const counted =
  (cells: Int32Array) =>
  <This, Arguments extends unknown[], Result>(
    method: (this: This, ...args: Arguments) => Result,
    _context: ClassMethodDecoratorContext,
  ) =>
    function (this: This, ...args: Arguments): Result {
      cells[0] = (cells[0] ?? 0) + 1
      return method.apply(this, args)
    }
