import type { ItemFigures } from '../quality/figures.ts'
import { keepFigures } from '../quality/keep-figures.ts'
import type { FlakedItem, FlakeReport } from './flake-report.ts'

/** Keeps what a report says of every item that was judged. */
export const keepFlakes = (root: string, { items, isLoaded }: FlakeReport): void =>
  keepFigures(
    root,
    new Map(items.filter((item) => item.runs > 0).map((item) => [item.id, toFigures(item, isLoaded)])),
  )

const toFigures = (item: FlakedItem, isLoaded: boolean): ItemFigures => {
  const { hash, runs, aloneMs, medianMs, p95Ms } = item
  return { flake: { hash, runs, flakes: item.flakes.length, isLoaded, aloneMs, medianMs, p95Ms } }
}
