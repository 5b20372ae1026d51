/*
 * Worker threads count requests in memory they share. Under load the dashboard
 * shows fewer than the proxy does.
 *
 * counted(cells): a decorator. Each call of the method it decorates adds 1 to
 * cells[0], whichever thread it runs on.
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
