import { join, resolve } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import { requireCourse } from '@firedrill/course/read'
import {
  areHidden,
  chooseItems,
  createPart,
  createTally,
  findSubmissions,
  grade as gradeAll,
  type GradedSubmission,
  type GradeSummary,
  hideMessages,
  isInShard,
  makePartHead,
  parseShard,
  partFile,
  readAssignment,
  type ReportHead,
  type TierWish,
  type Visibility,
} from '@firedrill/grader'
import { untilUnread } from '../interrupt.ts'
import { showGradeProgress } from '../print/grade-progress.ts'
import { openReport, type ReportFile } from '../print/grade-report.ts'
import type { Workspace } from '../workspace.ts'
import { type FillOptions, readFill } from './grade-fill.ts'
import { readDate, readJobs, readPercent, readSeed, readSeedKey, splitNames } from './grade-options.ts'

/** The command line of `grade`, as it is typed. */
export interface GradeCommandOptions
  extends FillOptions,
    Pick<TierWish, 'tier'>,
    Partial<Pick<TierWish, 'minTier'>> {
  assignment?: string
  items?: string
  days?: string
  minScore?: string
  jobs?: string
  seedKey?: string
  seed?: string
  received?: string
  visibility: Visibility
  json?: boolean
  junit?: boolean
  markdown?: boolean
  annotations?: boolean
  csv?: boolean
  out?: string
  shard?: string
  cache: boolean
}

/**
 * `grade`: 0 all graded, 1 below the score asked for or ungradable, 3 containment not to be had, 70 our fault, 130
 * interrupted, or nobody reads any more. A shard ends with 0 where the whole would end with 1.
 */
export const grade = (
  workspace: Workspace,
  paths: string[],
  options: GradeCommandOptions,
): Promise<number> => {
  // pnpm starts scripts in the root and says where it was called.
  const from = process.env.INIT_CWD ?? process.cwd()
  const plan = readPlan(workspace, paths, { ...options, from })
  return untilUnread(async (signal) => {
    const report = openReport(plan.head, { ...options, from, part: plan.part, fill: plan.fill })
    const progress = showGradeProgress(plan.submissions.length)
    const tally = createTally(plan.minScore)
    const onSubmission = (graded: GradedSubmission): void => {
      const counted = tally.count(graded)
      // Who handed in twice is seen when all parts are there.
      const shown = plan.part ? graded : counted
      progress.clear()
      report.write(plan.isHidden ? hideMessages(shown) : shown)
      progress.step()
    }
    try {
      await gradeAll({ ...workspace, ...plan, onSubmission, signal })
      progress.clear()
      const unplaced = report.end(tally.summary)
      return plan.part ? partExitCode(tally.summary) : exitCode(tally.summary, unplaced)
    } catch (error) {
      progress.clear()
      report.abandon()
      throw error
    }
  })
}

/** What the command line asks for, understood before anything is started. */
const readPlan = (
  { root, bundleDir }: Workspace,
  paths: string[],
  options: GradeCommandOptions & { from: string },
) => {
  const { from, visibility, tier } = options
  const minTier = options.minTier ?? (tier === 'T1' ? 'T1' : 'T2')
  const course = requireCourse(root)
  const assignmentFile = options.assignment ?? null
  const assignment =
    assignmentFile === null ? null : readAssignment(resolve(from, assignmentFile), assignmentFile)
  const names = { items: splitNames(options.items), days: splitNames(options.days) }
  const scope = chooseItems(course, { assignment, ...names })
  const due = assignment?.due ?? null
  if (visibility === 'after-due' && !due) {
    throw contradiction('--visibility after-due needs a due date.', 'Give --assignment a file with "due".')
  }
  if (tier !== 'best' && tier < minTier) {
    throw contradiction(`--tier ${tier} is weaker than --min-tier ${minTier}.`, 'Leave one of them out.')
  }
  const seed = readSeed(options.seed)
  const seedKey = readSeedKey(options.seedKey, from)
  const seeds: ReportHead['seeds'] = seed !== null ? 'told' : seedKey ? 'keyed' : 'derived'
  const title = assignment?.title ?? null
  const head: ReportHead = { title, seeds, visibility, columns: scope?.map(({ item }) => item.id) ?? null }
  const all = findSubmissions(paths, from)
  const shard = options.shard === undefined ? null : parseShard(options.shard)
  const plan = {
    tier,
    minTier,
    course,
    assignment,
    assignmentFile,
    scope,
    seed,
    seedKey,
    jobs: readJobs(options.jobs),
    minScore: readPercent(options.minScore),
    received: readDate(options.received),
    cacheDir: options.cache ? join(root, '.firedrill/grades') : null,
    submissions: shard ? all.filter(({ id }) => isInShard(id, shard)) : all,
    head,
    fill: readFill(options, from),
    isHidden: areHidden(visibility, due, new Date()),
  }
  return { ...plan, part: shard && toPart({ ...plan, root, bundleDir, shard, ids: all.map(({ id }) => id) }) }
}

const toPart = (facts: Parameters<typeof makePartHead>[0]): ReportFile => {
  const head = makePartHead(facts)
  return { file: partFile(head), create: () => createPart(head, facts.ids) }
}

const contradiction = (message: string, hint: string): FiredrillError =>
  new FiredrillError('usage', message, hint)

/** 0 all graded, 1 below the score asked for, ungradable or without a place in a gradebook, 70 our fault. */
export const exitCode = ({ failed, ungradable, below }: GradeSummary, unplaced: number): number => {
  if (failed > 0) return 70
  return ungradable > 0 || below > 0 || unplaced > 0 ? 1 : 0
}

/** What a learner did is no reason for a shard to fail: the whole is judged where it is merged. */
const partExitCode = ({ failed }: GradeSummary): number => (failed > 0 ? 70 : 0)
