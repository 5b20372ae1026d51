import { FiredrillError } from '@firedrill/course'
import type { ReportHead } from '../formats/format.ts'
import type { GradedSubmission, GradeSummary } from '../report/report.ts'
import { createTally } from '../report/tally.ts'
import { requireOneGrade } from './compare-parts.ts'
import { findParts } from './find-parts.ts'
import { digestIds } from './part-head.ts'
import { openPart, type Part, type PartRow, rowsOf } from './read-part.ts'

/** Parts that make one grade. */
export interface Merge {
  head: ReportHead
  /** Hands on each grade in the order of the whole; resolves to what they came to. */
  run: (onSubmission: (graded: GradedSubmission) => void) => Promise<GradeSummary>
}

/**
 * Reads the parts that paths stand for, and has their grades in one row, as if they had been graded at once. Rejects
 * with a `usage` error where a part is missing, double, torn, or of another grade.
 */
export const openMerge = async (paths: readonly string[], from: string): Promise<Merge> => {
  const parts: Part[] = []
  for (const { path, shown } of findParts(paths, from)) parts.push(await openPart(path, shown))
  requireOneGrade(parts)
  const [{ head }] = parts as [Part]
  return {
    head: head.report,
    run: async (onSubmission) => {
      const tally = createTally(head.minScore)
      const ids: string[] = []
      for await (const { place, graded } of interleave(parts)) {
        if (place !== ids.length) throw gap()
        ids.push(graded.id)
        onSubmission(tally.count(graded))
      }
      if (ids.length !== head.inbox.count || digestIds(ids) !== head.inbox.digest) throw gap()
      return tally.summary
    },
  }
}

/** The rows of all parts by their place; of each part one row is held. */
const interleave = async function* (parts: readonly Part[]): AsyncGenerator<PartRow> {
  const open = await Promise.all(
    parts.map(async (part) => {
      const rows = rowsOf(part)
      return { rows, next: await rows.next() }
    }),
  )
  for (;;) {
    const waiting = open.filter(({ next }) => !next.done)
    const [first, ...others] = waiting
    if (!first) return
    const lowest = others.reduce((best, one) => (placeOf(one) < placeOf(best) ? one : best), first)
    yield lowest.next.value as PartRow
    lowest.next = await lowest.rows.next()
  }
}

const placeOf = ({ next }: { next: IteratorResult<PartRow> }): number => (next.value as PartRow).place

const gap = (): FiredrillError =>
  new FiredrillError(
    'usage',
    'The parts are whole, and do not add up to all submissions.',
    'Grade all shards again over the same submissions.',
  )
