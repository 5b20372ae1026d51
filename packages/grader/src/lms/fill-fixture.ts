import type { GradedSubmission } from '../report/report.ts'
import { openFill } from './open-fill.ts'

/** A head that says what counts. */
export const head = { title: null, seeds: 'derived', visibility: 'visible', columns: ['day1/x'] } as const

/** A grade of so many points of 20, by what its learner calls themselves. */
export const graded = (learner: string, points: number, id = `${learner}.zip`): GradedSubmission => ({
  id,
  path: id,
  learner: { id: learner, name: '' },
  status: 'graded',
  why: null,
  notes: [],
  tier: 'T2',
  score: { points, max: 20 },
  late: null,
  ignored: 0,
  items: [],
})

const summary = { submissions: 0, graded: 0, ungradable: 0, failed: 0, below: 0 }

/** Fills a column of an export with grades. */
export const fill = (
  text: string | Uint8Array,
  column: string,
  grades: GradedSubmission[],
  options: { match?: string; outOf?: number } = {},
) => {
  const opened = openFill({
    bytes: Buffer.from(text as string),
    shown: 'export.csv',
    column,
    match: options.match ?? null,
    outOf: options.outOf ?? null,
  })
  const format = opened.create(head)
  format.begin()
  for (const one of grades) format.submission(one)
  const out = format.end(summary)
  const { notes = [], unplaced = [] } = opened.filled() ?? {}
  return { text: out, notes, unplaced }
}
