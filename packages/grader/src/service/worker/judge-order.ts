import type { Course } from '@firedrill/course'
import { type Judged, judgeSubmission } from '../../grading/judge-submission.ts'
import type { Grading } from '../../grading/open-grading.ts'
import { verdictSchema } from '../../report/report-schema.ts'
import { scopeOf } from '../cohorts/policy.ts'
import type { WorkOrder } from '../jobs/work-order.ts'

/** Judges what an order brings, and takes from the service what it knows of it. */
export const judgeOrder = (
  grading: Grading,
  course: Course,
  order: WorkOrder,
  onStart: () => void,
): Promise<Judged> => {
  const tools: Grading = {
    ...grading,
    pool: {
      ...grading.pool,
      run: (request, options) => grading.pool.run(request, { isWatched: true, ...options, onStart }),
    },
    cache: {
      ...grading.cache,
      get: (facts: readonly string[]) => readKnown(grading, order, facts) ?? grading.cache.get(facts),
    },
  }
  return judgeSubmission(tools, {
    files: new Map(Object.entries(order.files)),
    scope: scopeOf(course, order),
    codeSeed: (item) => order.codeSeeds[item.id] ?? '',
    questionSeeds: (item) => order.questionSeeds[item.id] ?? [],
  })
}

/** The fact that follows the kind is the item's stamp. */
const readKnown = (
  { stampOf, everything }: Grading,
  order: WorkOrder,
  [kind, stamp]: readonly string[],
): unknown => {
  if (kind !== 'verdict') return null
  const item = everything.find((one) => stampOf(one.item) === stamp)
  const known = item && order.known[item.item.id]
  return known === undefined ? null : verdictSchema.parse(JSON.parse(known))
}
