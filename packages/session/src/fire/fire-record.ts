import { daysBetween } from '@firedrill/course'
import type { Entry } from '@firedrill/journal'
import type { ReadFire } from '@firedrill/fire/read'

/** A fire that was put out with the least of the budget. */
export interface BestFire {
  /** Since the page, on the virtual clock. */
  mitigateSeconds: number
  /** Share of the whole window's error budget. */
  burned: number
}

/** How a learner's fires of one week went. */
export interface FireRecord {
  /** `week1` */
  week: string
  title: string
  /** Fires that were begun and ended. */
  fires: number
  mitigated: number
  /** Different faults that were put out, of how many there are. */
  faults: { mitigated: number; total: number }
  best: BestFire | null
  /** The learner's day of the last one. */
  lastDay: string | null
  /** Whether another one is due: a day after a fire that was not put out, two weeks after one that was. */
  isDue: boolean
}

type FireEntry = Entry & { kind: 'fire' }

/** The entry name of a week's fires. */
export const fireId = (week: string): string => `${week}/fire`

/** The fires of a week, oldest first. */
export const firesOf = (week: string, entries: readonly Entry[]): FireEntry[] =>
  entries.filter((entry) => entry.kind === 'fire').filter((entry) => entry.item === fireId(week))

/** Days until a fire comes back. */
const [soon, later] = [1, 14]

/** Sums up the fires of a week. */
export const recordOf = (
  { drill, faults }: ReadFire,
  { entries, today }: { entries: readonly Entry[]; today: string },
): FireRecord => {
  const fires = firesOf(drill.week, entries)
  const mitigated = fires.filter(({ result }) => result === 'mitigated')
  const last = fires.at(-1)
  const known = new Set(faults.map(({ slug }) => slug))
  return {
    week: drill.week,
    title: drill.title,
    fires: fires.length,
    mitigated: mitigated.length,
    faults: {
      mitigated: new Set(mitigated.map(({ fault }) => fault).filter((fault) => known.has(fault))).size,
      total: faults.length,
    },
    best: bestOf(fires),
    lastDay: last?.day ?? null,
    isDue: last ? daysBetween(last.day, today) >= (last.result === 'mitigated' ? later : soon) : false,
  }
}

/** The best of some fires: the one that burned least. */
export const bestOf = (fires: readonly FireEntry[]): BestFire | null => {
  const mended = fires.flatMap(({ mitigateSeconds, burned }) =>
    mitigateSeconds === null ? [] : [{ mitigateSeconds, burned }],
  )
  return mended.toSorted((one, other) => one.burned - other.burned)[0] ?? null
}
