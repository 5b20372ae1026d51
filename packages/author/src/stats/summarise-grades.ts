import { allItems, type Course } from '@firedrill/course'
import * as z from 'zod'
import { type Block, countBlocks } from './summarise-journals.ts'

/** What `author stats` reads of a report of grades; the rest of it is let be. */
const gradeReport = z.object({
  version: z.literal(1),
  submissions: z.array(
    z.object({
      items: z.array(
        z.object({
          item: z.string(),
          status: z.string(),
          handedIn: z.boolean(),
          checks: z.array(z.object({ id: z.string(), status: z.string() })),
        }),
      ),
    }),
  ),
})

/** A report as `pnpm grade --json` and `pnpm grade book --json` write it. */
export type GradeReport = z.infer<typeof gradeReport>

/** What `author stats --json` prints of reports. */
export interface GradeStats {
  version: 1
  submissions: number
  /** Items that somebody handed in, in the course's order. */
  items: GradedStats[]
  /** Verdicts on items that the course does not have. */
  strangers: number
}

/** How an item fared among those who handed it in. */
export interface GradedStats {
  id: string
  handedIn: number
  /** Share of them, 0 to 1. */
  passed: number
  blocks: Block[]
}

/** Reads a report, or null where the text is something else. */
export const parseGrades = (text: string): GradeReport | null => {
  try {
    return gradeReport.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** Adds up reports of grades. */
export const summariseGrades = (course: Course, reports: readonly GradeReport[]): GradeStats => {
  const submissions = reports.flatMap((report) => report.submissions)
  const verdicts = Map.groupBy(
    submissions.flatMap(({ items }) => items),
    ({ item }) => item,
  )
  const items = allItems(course)
  const known = new Set(items.map(({ id }) => id))
  return {
    version: 1,
    submissions: submissions.length,
    items: items.flatMap(({ id }) => {
      const own = (verdicts.get(id) ?? []).filter(({ handedIn }) => handedIn)
      return own.length === 0 ? [] : [summarise(id, own)]
    }),
    strangers: Array.from(verdicts, ([id, all]) => (known.has(id) ? 0 : all.length)).reduce(
      (a, b) => a + b,
      0,
    ),
  }
}

type GradedVerdict = GradeReport['submissions'][number]['items'][number]

const summarise = (id: string, verdicts: readonly GradedVerdict[]): GradedStats => ({
  id,
  handedIn: verdicts.length,
  passed: verdicts.filter(({ status }) => status === 'pass').length / verdicts.length,
  blocks: countBlocks(
    verdicts.map(({ checks }) => new Set(checks.filter((one) => one.status === 'fail').map((one) => one.id))),
    verdicts.length,
  ),
})
