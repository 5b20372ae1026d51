export function counted(cells: Int32Array) {
  return (method: (...args: never[]) => unknown, context: ClassMethodDecoratorContext): unknown =>
    Object.defineProperty(
      function (this: unknown, ...args: never[]): unknown {
        for (let seen = Atomics.load(cells, 0); ; ) {
          const found = Atomics.compareExchange(cells, 0, seen, seen + 1)
          if (found === seen) break
          seen = found
        }
        return Reflect.apply(method, this, args)
      },
      'name',
      { value: context.name },
    )
}
