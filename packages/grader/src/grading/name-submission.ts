import type { Handed } from '../intake/handed.ts'
import type { Identity } from '../intake/read-learner.ts'
import type { GradedItem, GradedSubmission, Lateness } from '../report/report.ts'
import type { Assignment } from '../scope/assignment.ts'
import { latenessOf } from '../scope/lateness.ts'
import { round } from './item-verdict.ts'
import type { Judged } from './judge-submission.ts'
import { repeatCommand } from './repeat-command.ts'

/** Whose a grade is, and what is known of it beside what was judged. */
export interface Naming {
  /** As a report names the submission. */
  id: string
  /** Where it was found. */
  shown: string
  identity: Identity
  ignored: number
  received: { at: Date; from: Lateness['from'] } | Handed['received']
  assignment: Assignment | null
  /** The assignment's file, as the caller named it. */
  assignmentFile: string | null
  /** The seed of all items, where it was told. */
  seed: string | null
}

/** Gives a grade its name, the commands that repeat it, and what being late costs. */
export const nameSubmission = (judged: Judged, naming: Naming): GradedSubmission => {
  const { learner, note } = naming.identity
  const isJudged = judged.status === 'failed' || judged.items.length > 0
  const { assignment, received } = naming
  const late = isJudged && assignment ? latenessOf(assignment, received, judged.score.points) : null
  return {
    id: naming.id,
    path: naming.shown,
    learner,
    status: judged.status,
    why: judged.why,
    notes: note === null ? [] : [note],
    tier: judged.tier,
    score: { points: round(judged.score.points * (late?.factor ?? 1)), max: judged.score.max },
    late,
    ignored: naming.ignored,
    items: judged.items.map((item) => ({ ...item, repeat: repeatOf(item, naming) })),
  }
}

/** An answer's seed is derived from who gave it; unless it was told, the command need not name it. */
const repeatOf = ({ item, seed, source }: GradedItem, naming: Naming): string => {
  const slug = item.slice(item.lastIndexOf('/') + 1)
  if (source !== 'answers') return repeatCommand(naming.shown, slug, { seed })
  const assignment = naming.assignment && naming.assignment.seed !== '' ? naming.assignmentFile : null
  return repeatCommand(naming.shown, slug, { seed: naming.seed, assignment })
}
