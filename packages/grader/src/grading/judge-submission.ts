import { isQuestion, type Item, type Tier } from '@firedrill/course'
import type { Handed } from '../intake/handed.ts'
import { filesOf } from '../intake/wanted-files.ts'
import type { GradedItem, GradedSubmission } from '../report/report.ts'
import type { ScopedItem } from '../scope/choose-items.ts'
import type { Prove } from '../trust/prove-items.ts'
import { type CodeTools, gradeCode } from './grade-code.ts'
import { findHandedAnswer, gradeQuestion, type HandedAnswer } from './grade-question.ts'
import { round, toGradedItem } from './item-verdict.ts'

/** What judging a submission needs, whatever is judged. */
export interface JudgeTools extends CodeTools {
  prove: Prove
  /** Every item of the course. */
  everything: readonly ScopedItem[]
}

/** What is judged of a submission; of whom it is says nothing here. */
export interface Nameless {
  files: Handed['files']
  /** Null: what is in the submission counts. */
  scope: readonly ScopedItem[] | null
  /** The seed of a code item whose files have these digests. */
  codeSeed: (item: Item, digests: readonly FileDigest[]) => string
  /** The instances of a question that can have been asked. */
  questionSeeds: (item: Item) => readonly string[]
}

/** A file that an item declares; without a digest where it is missing or was refused. */
export interface FileDigest {
  path: string
  digest: string
}

/** A grade without a name: the items' commands to repeat are empty, and no lateness is taken off. */
export type Judged = Pick<GradedSubmission, 'status' | 'why' | 'tier' | 'score' | 'items'>

/** Judges what was read of one submission. Rejects only where grading itself cannot go on. */
export const judgeSubmission = async (tools: JudgeTools, one: Nameless): Promise<Judged> => {
  const answers = readAnswers(one.scope ?? tools.everything, one.files)
  const isIn = ({ item }: ScopedItem): boolean => isHandedIn(item, one.files, answers)
  const scope = one.scope ?? tools.everything.filter(isIn)
  const max = scope.reduce((sum, { points }) => sum + points, 0)
  if (!scope.some(isIn)) {
    const why = one.scope ? 'Nothing of what counts is in it.' : 'Nothing of the course is in it.'
    return { status: 'ungradable', why, tier: null, score: { points: 0, max }, items: [] }
  }
  await Promise.all(scope.map(({ item }) => tools.prove(item)))
  const graded = await Promise.all(scope.map((scoped) => gradeItem(tools, one, answers, scoped)))
  const faults = graded.flatMap((each) => ('fault' in each ? [each.fault] : []))
  const items = graded.flatMap((each) => ('fault' in each ? [] : [each.item]))
  const isLoaded = items.some(({ handedIn, status }) => handedIn && status !== 'error')
  const sum = items.reduce((total, { counts }) => total + counts.points, 0)
  return {
    ...statusOf(faults, isLoaded),
    tier: weakestTier(items),
    score: { points: faults.length > 0 ? 0 : round(sum), max },
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
  tools: JudgeTools,
  one: Nameless,
  answers: Answers,
  scoped: ScopedItem,
): Promise<{ item: GradedItem } | { fault: string }> => {
  const { item } = scoped
  const handedIn = isHandedIn(item, one.files, answers)
  if (isQuestion(item)) {
    const answer = answers.get(item.id) ?? { saved: null }
    const verdict = gradeQuestion(tools.root, item, answer, { seeds: one.questionSeeds(item), repeat: '' })
    return { item: toGradedItem(scoped, verdict, { source: 'answers', handedIn }) }
  }
  const grade = await gradeCode(tools, item, one)
  if (!grade.ok) return { fault: `${item.id}: ${grade.fault}` }
  return { item: toGradedItem(scoped, grade.verdict, { source: grade.source, handedIn }) }
}

/** By item: a hostile file takes its time to parse, so each is asked once. */
type Answers = ReadonlyMap<string, HandedAnswer>

const readAnswers = (items: readonly ScopedItem[], files: Handed['files']): Answers =>
  new Map(
    items
      .filter(({ item }) => isQuestion(item))
      .map(({ item }): [string, HandedAnswer] => [item.id, findHandedAnswer(item, files)]),
  )

const isHandedIn = (item: Item, files: Handed['files'], answers: Answers): boolean => {
  const answer = answers.get(item.id)
  if (answer) return 'refused' in answer || answer.saved !== null
  return filesOf(item).some(({ path }) => files.has(path))
}

const weakestTier = (items: readonly GradedItem[]): Tier | null =>
  items
    .filter(({ source }) => source === 'judge' || source === 'cache')
    .map(({ tier }) => tier)
    .toSorted()[0] ?? null
