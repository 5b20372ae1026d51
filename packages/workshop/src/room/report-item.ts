import type { Cell } from './cell.ts'
import type { KnownMistakes } from './known-mistakes.ts'

/** How the room fares with an item. */
export interface ItemReport {
  item: string
  /** Learners who had a verdict on it, or a pass. */
  tried: number
  passed: number
  /** Checks that fail now, the most common first. */
  failing: FailingCheck[]
  /** Times of passes against par; null where nobody was timed. */
  times: Times | null
}

/** "19 of 30 fail *title*." */
export interface FailingCheck {
  title: string
  learners: number
  /** The wrong idea that most of them have, and how many do. */
  misconception: { sentence: string; learners: number } | null
  /** Where nobody's evidence named one: how the authors have seen it fail. */
  known: readonly string[]
}

/** How long it took, in seconds, and how many took what share of par. */
export interface Times {
  count: number
  medianSeconds: number
  quickest: number
  slowest: number
  /** Up to half of par, up to par, up to twice par, more. */
  shares: [number, number, number, number]
}

const mostShown = 5

/** Sums up an item over the learners who touched it. Pure. */
export const reportItem = (
  { id, parSeconds }: { id: string; parSeconds: number },
  cells: readonly Cell[],
  known: KnownMistakes = new Map(),
): ItemReport => ({
  item: id,
  tried: cells.filter(({ tries, state }) => tries > 0 || state === 'passed').length,
  passed: cells.filter(({ state }) => state === 'passed').length,
  failing: findFailing(cells, known),
  times: findTimes(
    parSeconds,
    cells.flatMap(({ state, seconds }) => (state === 'passed' && seconds !== null ? [seconds] : [])),
  ),
})

const findFailing = (cells: readonly Cell[], known: KnownMistakes): FailingCheck[] => {
  const checks = Map.groupBy(
    cells.flatMap(({ state, failed }) => (state === 'trying' ? failed : [])),
    ({ id }) => id,
  )
  return Array.from(checks.values(), (all) => {
    // An id has one title, unless editions differ, or somebody lies: most of them decide.
    const title = mostCommon(all.map((one) => one.title))?.value ?? ''
    const misconception = toMisconception(all.map((one) => one.misconception))
    return {
      title,
      learners: all.length,
      misconception,
      known: misconception ? [] : (known.get(title) ?? []),
    }
  })
    .toSorted((one, other) => other.learners - one.learners || (one.title < other.title ? -1 : 1))
    .slice(0, mostShown)
}

const toMisconception = (sentences: readonly (string | null)[]): FailingCheck['misconception'] => {
  const found = mostCommon(sentences.filter((sentence) => sentence !== null))
  return found && { sentence: found.value, learners: found.count }
}

const mostCommon = (values: readonly string[]): { value: string; count: number } | null => {
  const counts = Map.groupBy(values, (value) => value)
  const [first] = [...counts].toSorted(([, one], [, other]) => other.length - one.length)
  return first ? { value: first[0], count: first[1].length } : null
}

const findTimes = (parSeconds: number, seconds: readonly number[]): Times | null => {
  if (seconds.length === 0) return null
  const sorted = seconds.toSorted((one, other) => one - other)
  const countBetween = (from: number, to: number): number =>
    sorted.filter((one) => one > from * parSeconds && one <= to * parSeconds).length
  return {
    count: sorted.length,
    medianSeconds: medianOf(sorted),
    quickest: sorted[0] ?? 0,
    slowest: sorted.at(-1) ?? 0,
    shares: [
      countBetween(-1, 0.5),
      countBetween(0.5, 1),
      countBetween(1, 2),
      countBetween(2, Number.POSITIVE_INFINITY),
    ],
  }
}

const medianOf = (sorted: readonly number[]): number => {
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
