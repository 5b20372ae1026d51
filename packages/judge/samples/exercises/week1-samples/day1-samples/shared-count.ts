/**
 * Worker threads serve requests and count them in memory they share. Write the decorator `counted(cells)`: each call of
 * the method it decorates adds 1 to `cells[0]`, whichever thread it runs on.
 *
 * Done when:
 * - a call is counted
 * - the method keeps its this, arguments and result
 * - four threads at once lose no call
 */
export const counted =
  (cells: Int32Array) =>
  <This, Arguments extends unknown[], Result>(
    method: (this: This, ...args: Arguments) => Result,
    _context: ClassMethodDecoratorContext,
  ) =>
    method
