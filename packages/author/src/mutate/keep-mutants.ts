import { keepFigures } from '../quality/keep-figures.ts'
import type { MutateReport } from './mutate-report.ts'

/** Keeps what a report says of every item. */
export const keepMutants = (root: string, { items }: MutateReport): void =>
  keepFigures(
    root,
    new Map(
      items.map(({ id, hash, mutants, killed, exempt, survivors }) => [
        id,
        { mutate: { hash, mutants, killed, exempt, survivors: survivors.length } },
      ]),
    ),
  )
