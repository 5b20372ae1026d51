/** A name given once has its value, a name given twice has the list of them. */
export type Grouped<T> = Record<string, T | T[]>

/** Groups pairs by name, in the order of their first appearance. */
export const group = <T>(pairs: Iterable<readonly [string, T]>): Grouped<T> => {
  const lists = new Map<string, T[]>()
  for (const [name, value] of pairs) {
    const list = lists.get(name)
    if (list) list.push(value)
    else lists.set(name, [value])
  }
  return Object.fromEntries(
    [...lists].map(([name, [first, ...rest]]) => [name, rest.length ? [first, ...rest] : first]),
  ) as Grouped<T>
}
