import { allItems, type Course, FiredrillError, type Plan } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import { fail, type Checkup } from './checkup.ts'
import { checkCourse, checkPrograms } from './check-course.ts'
import { checkGit } from './check-git.ts'
import { checkIsolation } from './check-isolation.ts'
import { checkJournal } from './check-journal.ts'
import { checkEdition } from './check-edition.ts'
import { checkJudge, checkJudgeOfDays } from './check-judge.ts'
import { checkDays, checkLibraries, checkPlanPrograms, daysOf } from './check-plan.ts'
import { checkRuntime, checkSpace } from './check-machine.ts'
import { checkSettings } from './check-settings.ts'
import { checkWatching } from './check-watching.ts'
import { checkWork } from './check-work.ts'

/**
 * Looks at all a learner depends on, one thing after the other, each by using it. Never throws for what it finds: what
 * is broken is a `fail`, with what to do.
 */
export async function* examine(options: {
  root: string
  bundleDir: string
  /** Looks at what the days of this plan need, and nothing less: the evening before. */
  plan?: Plan
  signal?: AbortSignal
}): AsyncGenerator<Checkup> {
  const { root, plan } = options
  yield checkRuntime()
  yield plan ? failOnWarning(checkSpace(root)) : checkSpace(root)
  const { course, problems } = readCourse(root)
  yield checkCourse(course, problems)
  const edition = checkEdition(root, course)
  if (edition) yield edition
  if (plan) {
    yield checkDays(plan, course)
    yield* guard('libraries', () => checkLibraries(root, plan, course))
  }
  yield* guard('work', () => checkWork(root))
  yield await checkWatching(root)
  yield* guard('journal', () => checkJournal(root))
  yield* guard('settings', () => checkSettings(root))
  yield* guard('git', () => checkGit(root))
  yield await checkIsolation(options)
  yield plan ? checkPlanPrograms(plan, course) : checkPrograms(course)
  yield await judgeCheckup(options, course)
}

/** What is worth knowing on an ordinary day stops a workshop. */
const failOnWarning = (checkup: Checkup): Checkup =>
  checkup.status === 'warn' ? { ...checkup, status: 'fail' } : checkup

async function judgeCheckup(
  options: { root: string; bundleDir: string; plan?: Plan; signal?: AbortSignal },
  course: Course,
): Promise<Checkup> {
  try {
    return options.plan
      ? await checkJudgeOfDays(options, daysOf(options.plan, course))
      : await checkJudge(options, allItems(course))
  } catch (error) {
    options.signal?.throwIfAborted()
    return toFailure('judge', error)
  }
}

function* guard(name: string, look: () => Checkup): Generator<Checkup> {
  try {
    yield look()
  } catch (error) {
    yield toFailure(name, error)
  }
}

const toFailure = (name: string, error: unknown): Checkup =>
  error instanceof FiredrillError
    ? fail(name, error.message, error.hint)
    : fail(name, error instanceof Error ? error.message : String(error), 'Please report this.')
