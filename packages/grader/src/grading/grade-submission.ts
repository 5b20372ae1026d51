import { isQuestion, type Item, type Tier } from '@firedrill/course'
import type { Found } from '../intake/find-submissions.ts'
import type { Handed, Intake } from '../intake/handed.ts'
import { readLearner } from '../intake/read-learner.ts'
import { filesOf, learnerPath } from '../intake/wanted-files.ts'
import { seedsOfQuestion } from '../judging/seeds.ts'
import type { GradedItem, GradedSubmission, Lateness } from '../report/report.ts'
import type { Assignment } from '../scope/assignment.ts'
import type { ScopedItem } from '../scope/choose-items.ts'
import { latenessOf } from '../scope/lateness.ts'
import type { Prove } from '../trust/prove-items.ts'
import { type CodeTools, gradeCode } from './grade-code.ts'
import { findHandedAnswer, gradeQuestion, type HandedAnswer } from './grade-question.ts'
import { round, toGradedItem } from './item-verdict.ts'
import { repeatCommand } from './repeat-command.ts'

/** What grading a submission needs. */
export interface GradeTools extends CodeTools {
  prove: Prove
  /** Null: what is in the submission counts. */
  scope: readonly ScopedItem[] | null
  /** Every item of the course. */
  everything: readonly ScopedItem[]
  assignment: Assignment | null
  /** The assignment's file, as the caller named it. */
  assignmentFile: string | null
  /** When all of them were received, where the caller says so. */
  received: Date | null
}

/** The grade of what was read of one submission. Rejects only where grading itself cannot go on. */
export const gradeSubmission = async (
  tools: GradeTools,
  found: Found,
  intake: Intake,
): Promise<GradedSubmission> => {
  if (!intake.ok) return empty(found, { why: intake.why, ignored: intake.ignored })
  const { handed } = intake
  const { learner, ownId, note } = readLearner(handed.files.get(learnerPath), found.id)
  const answers = readAnswers(tools.scope ?? tools.everything, handed)
  const isIn = ({ item }: ScopedItem): boolean => isHandedIn(item, handed, answers)
  const scope = tools.scope ?? tools.everything.filter(isIn)
  const notes = note === null ? [] : [note]
  if (!scope.some(isIn)) {
    const why = tools.scope ? 'Nothing of what counts is in it.' : 'Nothing of the course is in it.'
    return { ...empty(found, { why, ignored: handed.ignored }), learner, notes, score: sumOf(scope) }
  }
  await Promise.all(scope.map(({ item }) => tools.prove(item)))
  const graded = await Promise.all(
    scope.map((one) => gradeItem(tools, { found, handed, ownId, answers }, one)),
  )
  const faults = graded.flatMap((one) => ('fault' in one ? [one.fault] : []))
  const items = graded.flatMap((one) => ('fault' in one ? [] : [one.item]))
  const isLoaded = items.some(({ handedIn, status }) => handedIn && status !== 'error')
  const sum = items.reduce((total, { counts }) => total + counts.points, 0)
  const received = tools.received ? { at: tools.received, from: 'told' as const } : handed.received
  const late = tools.assignment && latenessOf(tools.assignment, received, round(sum))
  return {
    ...empty(found, { why: null, ignored: handed.ignored }),
    learner,
    notes,
    ...statusOf(faults, isLoaded),
    tier: weakestTier(items),
    score: { points: faults.length > 0 ? 0 : round(sum * (late?.factor ?? 1)), max: sumOf(scope).max },
    late,
    items,
  }
}

const statusOf = (faults: string[], isLoaded: boolean): Pick<GradedSubmission, 'status' | 'why'> => {
  const [fault] = faults
  if (fault !== undefined) {
    return { status: 'failed', why: `The grader failed, and not the submission: ${fault}` }
  }
  return isLoaded
    ? { status: 'graded', why: null }
    : { status: 'ungradable', why: 'No item of it could be loaded.' }
}

const gradeItem = async (
  tools: GradeTools,
  { found, handed, ownId, answers }: { found: Found; handed: Handed; ownId: string; answers: Answers },
  scoped: ScopedItem,
): Promise<{ item: GradedItem } | { fault: string }> => {
  const { item } = scoped
  const handedIn = isHandedIn(item, handed, answers)
  if (isQuestion(item)) {
    const assignmentSeed = tools.assignment?.seed ?? ''
    const assignment = assignmentSeed === '' ? null : tools.assignmentFile
    const repeat = repeatCommand(found.shown, item.slug, { seed: tools.seed, assignment })
    const seeds = tools.seed
      ? [tools.seed]
      : seedsOfQuestion({ assignmentSeed, learnerId: ownId, itemId: item.id })
    const verdict = gradeQuestion(tools.root, item, answers.get(item.id) ?? { saved: null }, {
      seeds,
      repeat,
    })
    return { item: toGradedItem(scoped, verdict, { source: 'answers', handedIn }) }
  }
  const grade = await gradeCode(tools, item, handed.files, (seed) =>
    repeatCommand(found.shown, item.slug, { seed }),
  )
  if (!grade.ok) return { fault: `${item.id}: ${grade.fault}` }
  return { item: toGradedItem(scoped, grade.verdict, { source: grade.source, handedIn }) }
}

/** By item: a hostile file takes its time to parse, so each is asked once. */
type Answers = ReadonlyMap<string, HandedAnswer>

const readAnswers = (items: readonly ScopedItem[], { files }: Handed): Answers =>
  new Map(
    items
      .filter(({ item }) => isQuestion(item))
      .map(({ item }): [string, HandedAnswer] => [item.id, findHandedAnswer(item, files)]),
  )

const isHandedIn = (item: Item, { files }: Handed, answers: Answers): boolean => {
  const answer = answers.get(item.id)
  if (answer) return 'refused' in answer || answer.saved !== null
  return filesOf(item).some(({ path }) => files.has(path))
}

const weakestTier = (items: readonly GradedItem[]): Tier | null =>
  items
    .filter(({ source }) => source === 'judge' || source === 'cache')
    .map(({ tier }) => tier)
    .toSorted()[0] ?? null

const sumOf = (scope: readonly ScopedItem[]): { points: number; max: number } => ({
  points: 0,
  max: scope.reduce((sum, { points }) => sum + points, 0),
})

const empty = (
  found: Found,
  { why, ignored }: { why: string | null; ignored: number },
): GradedSubmission & { late: Lateness | null } => ({
  id: found.id,
  path: found.shown,
  learner: { id: found.id, name: '' },
  status: 'ungradable',
  why,
  notes: [],
  tier: null,
  score: { points: 0, max: 0 },
  late: null,
  ignored,
  items: [],
})
