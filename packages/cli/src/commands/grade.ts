import { join, resolve } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import { requireCourse } from '@firedrill/course/read'
import {
  areHidden,
  chooseItems,
  findSubmissions,
  grade as gradeAll,
  type GradeSummary,
  hideMessages,
  readAssignment,
  type TierWish,
  type Visibility,
} from '@firedrill/grader'
import { untilInterrupted } from '../interrupt.ts'
import { showGradeProgress } from '../print/grade-progress.ts'
import { openReport } from '../print/grade-report.ts'
import type { Workspace } from '../workspace.ts'
import { readDate, readJobs, readPercent, readSeed, readSeedKey, splitNames } from './grade-options.ts'

/** The command line of `grade`, as it is typed. */
export interface GradeCommandOptions extends TierWish {
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
  cache: boolean
}

/** `grade`: 0 all graded, 1 below the score asked for or ungradable, 3 containment not proven, 70 our fault. */
export const grade = (
  workspace: Workspace,
  paths: string[],
  options: GradeCommandOptions,
): Promise<number> => {
  const { root } = workspace
  // pnpm starts scripts in the root and says where it was called.
  const from = process.env.INIT_CWD ?? process.cwd()
  const course = requireCourse(root)
  const { assignment: file, visibility } = options
  const assignment = file === undefined ? null : readAssignment(resolve(from, file), file)
  const scope = chooseItems(course, {
    assignment,
    items: splitNames(options.items),
    days: splitNames(options.days),
  })
  if (visibility === 'after-due' && !assignment?.due) {
    throw new FiredrillError(
      'usage',
      '--visibility after-due needs a due date.',
      'Give --assignment a file with "due".',
    )
  }
  const submissions = findSubmissions(paths, from)
  const seed = readSeed(options.seed)
  const seedKey = readSeedKey(options.seedKey, from)
  const limits = {
    jobs: readJobs(options.jobs),
    minScore: readPercent(options.minScore),
    received: readDate(options.received),
  }
  return untilInterrupted(async (signal) => {
    const seeds = seed !== null ? 'told' : seedKey ? 'keyed' : 'derived'
    const isHidden = areHidden(visibility, assignment?.due ?? null, new Date())
    const head = { title: assignment?.title ?? null, seeds, visibility, scope } as const
    const report = openReport(head, { ...options, from })
    const progress = showGradeProgress(submissions.length)
    try {
      const summary = await gradeAll({
        ...workspace,
        ...limits,
        tier: options.tier,
        minTier: options.minTier,
        course,
        submissions,
        scope,
        assignment,
        assignmentFile: file ?? null,
        seedKey,
        seed,
        cacheDir: options.cache ? join(root, '.firedrill/grades') : null,
        onSubmission: (graded) => {
          report.write(isHidden ? hideMessages(graded) : graded)
          progress.step()
        },
        signal,
      })
      progress.end()
      report.end(summary)
      return exitCode(summary)
    } catch (error) {
      progress.end()
      report.abandon()
      throw error
    }
  })
}

const exitCode = ({ failed, ungradable, below }: GradeSummary): number => {
  if (failed > 0) return 70
  return ungradable > 0 || below > 0 ? 1 : 0
}
