class Counts {
  valid = 0
  constructor(
    readonly good: number,
    bad: number,
  ) {
    this.valid = good + bad
  }
}

type Kind = 'good' | 'bad' | 'none'

const kindOf = (entry: { path: string; status: number; ms: number }): Kind => {
  if (/^\/healthz(\?.*)?$/s.test(entry.path)) return 'none'
  if (entry.status === 429 || Math.floor(entry.status / 100) === 5) return 'bad'
  if (entry.status === 499) return entry.ms < 1000 ? 'none' : 'bad'
  return Math.floor(entry.status / 100) === 4 ? 'none' : 'good'
}

export function countEvents(log: { path: string; status: number; ms: number }[]): Counts {
  const kinds = Object.groupBy(log, kindOf)
  return new Counts(kinds.good?.length ?? 0, kinds.bad?.length ?? 0)
}
