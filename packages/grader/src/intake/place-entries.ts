/** Where an archive's entry would be: a wanted path below some folder of the archive, or nowhere; or a fault. */
export type Placed = { prefix: string; path: string } | { fault: string } | null

/** Finds out whether an entry is a wanted file. Names that lead out of the archive are a fault of the whole archive. */
export const placeEntry = (name: string, wanted: ReadonlySet<string>): Placed => {
  const unix = name.replaceAll('\\', '/')
  if (unix.startsWith('/') || /^[A-Za-z]:/.test(unix)) return { fault: `names an absolute path: ${name}` }
  const parts = unix.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.includes('..')) return { fault: `names a file outside itself: ${name}` }
  for (const depth of [0, 1, 2]) {
    const path = parts.slice(depth).join('/')
    const isPlace = depth < 2 || parts[1] === 'work'
    if (isPlace && wanted.has(path)) return { prefix: parts.slice(0, depth).join('/'), path }
  }
  return null
}

/**
 * Which folder of an archive is the work, of those where something wanted lies: `work`, the top, `<folder>/work`,
 * `<folder>`, in this order. Two that are equally good are a fault.
 */
export const choosePrefix = (
  placed: readonly { prefix: string; path: string }[],
): { prefix: string } | { fault: string } | null => {
  const work = placed.filter(({ path }) => path.includes('/'))
  const prefixes = [...new Set((work.length > 0 ? work : placed).map(({ prefix }) => prefix))]
  const [best, ...others] = prefixes.toSorted((one, other) => rankOf(one) - rankOf(other))
  if (best === undefined) return null
  const [rival] = others
  return rival !== undefined && rankOf(rival) === rankOf(best)
    ? { fault: `holds work in two places, ${best} and ${rival}` }
    : { prefix: best }
}

const rankOf = (prefix: string): number => {
  if (prefix === 'work') return 0
  if (prefix === '') return 1
  return prefix.endsWith('/work') ? 2 : 3
}
