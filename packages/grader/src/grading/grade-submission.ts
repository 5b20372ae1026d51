import type { Found } from '../intake/find-submissions.ts'
import type { Intake } from '../intake/handed.ts'
import { type Identity, readLearner } from '../intake/read-learner.ts'
import { learnerPath } from '../intake/wanted-files.ts'
import { seedOfCode, seedsOfQuestion } from '../judging/seeds.ts'
import type { GradedSubmission } from '../report/report.ts'
import type { Assignment } from '../scope/assignment.ts'
import type { ScopedItem } from '../scope/choose-items.ts'
import { type Judged, judgeSubmission, type JudgeTools, type Nameless } from './judge-submission.ts'
import { type Naming, nameSubmission } from './name-submission.ts'

/** What grading a submission needs. */
export interface GradeTools extends JudgeTools {
  /** Null: what is in the submission counts. */
  scope: readonly ScopedItem[] | null
  assignment: Assignment | null
  /** The assignment's file, as the caller named it. */
  assignmentFile: string | null
  seedKey: Uint8Array | null
  /** Every item is judged with this one, where it is told. */
  seed: string | null
  /** When all of them were received, where the caller says so. */
  received: Date | null
}

/** The grade of what was read of one submission. Rejects only where grading itself cannot go on. */
export const gradeSubmission = async (
  tools: GradeTools,
  found: Found,
  intake: Intake,
): Promise<GradedSubmission> => {
  const naming = { ...tools, id: found.id, shown: found.shown }
  if (!intake.ok)
    return nameSubmission(unread(intake.why), { ...naming, ...strangerAt(found, intake.ignored) })
  const { handed } = intake
  const identity = readLearner(handed.files.get(learnerPath), found.id)
  const judged = await judgeSubmission(tools, {
    files: handed.files,
    scope: tools.scope,
    ...seedsFor(tools, identity.ownId),
  })
  const received = tools.received ? { at: tools.received, from: 'told' as const } : handed.received
  return nameSubmission(judged, { ...naming, identity, ignored: handed.ignored, received })
}

/** How a learner's items are seeded. */
export const seedsFor = (
  { seed, seedKey, assignment }: Pick<GradeTools, 'seed' | 'seedKey' | 'assignment'>,
  ownId: string,
): Pick<Nameless, 'codeSeed' | 'questionSeeds'> => ({
  codeSeed: (item, digests) => seed ?? seedOfCode(seedKey, item.id, digests),
  questionSeeds: (item) =>
    seed === null
      ? seedsOfQuestion({ assignmentSeed: assignment?.seed ?? '', learnerId: ownId, itemId: item.id })
      : [seed],
})

/** The grade of what cannot be read. */
export const unread = (why: string): Judged => ({
  status: 'ungradable',
  why,
  tier: null,
  score: { points: 0, max: 0 },
  items: [],
})

const strangerAt = ({ id }: Found, ignored: number): Pick<Naming, 'identity' | 'ignored' | 'received'> => {
  const identity: Identity = { learner: { id, name: '' }, ownId: '', note: null }
  return { identity, ignored, received: null }
}
