// fails: counts two persons twice | A plain object has keys that nobody put there, and "constructor" is one of them.
export interface Entry {
  who: string
  start: number
  end: number
}
export function toilMinutes(entries: Entry[]): number {
  const byWho: Record<string, Entry[]> = {}
  for (const e of entries) (byWho[e.who] ??= []).push(e)
  let total = 0
  for (const list of Object.values(byWho)) {
    list.sort((a, b) => a.start - b.start)
    let last = -Infinity
    for (const { start, end } of list) {
      if (end < start) throw new RangeError('end before start')
      total += Math.max(0, end - Math.max(start, last))
      last = Math.max(last, end)
    }
  }
  return total / 60_000
}
