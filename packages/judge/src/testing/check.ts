import { describe, expect, test } from 'vitest'
import { Breach } from '../candidate/breach.ts'
import type { Connection } from '../candidate/connection.ts'
import { unawaited } from '../candidate/reads.ts'
import { lastLoaded } from './loaded.ts'
import type { Run } from './run.ts'
import { currentRun, nextCheckNumber } from './state.ts'

/** What the reporter reads of a check. */
export interface CheckMeta {
  id: string
  weight: number
  after: string | null
  misconception: string | null
}

declare module 'vitest' {
  interface TaskMeta {
    firedrill?: CheckMeta
  }
}

/** How a check counts. */
export interface CheckOptions {
  /** Its share of the points, against the other checks of its item or stage. 1 unless told. */
  weight?: number
  /** Id of the check that must pass before this one earns points: a negative check is true of an empty file. */
  after?: string
  /** Keeps the id when checks are added before it. Its number in the file unless told. */
  id?: string
}

type Body = () => unknown

/** One line of the task's "Done when", as a test. Returns its id, for the `after` of another. */
export function check(title: string, body: Body): string
export function check(title: string, options: CheckOptions, body: Body): string
export function check(title: string, ...rest: [Body] | [CheckOptions, Body]): string {
  const [options, body] = rest.length === 1 ? [{}, rest[0]] : rest
  const id = options.id ?? `c${nextCheckNumber()}`
  const meta: CheckMeta = {
    id,
    weight: options.weight ?? 1,
    after: options.after ?? null,
    misconception: null,
  }
  test(title, { meta: { firedrill: meta } }, async (context) => {
    const run = currentRun()
    if (run.breach || (run.hasFailed && run.context.bail)) context.skip('not reached')
    run.check = id
    run.reads.clear()
    current = context.task.meta
    try {
      await withinLimit(Promise.resolve().then(body), run.context.checkMs)
      const path = run.reads.findUnused()
      if (path) run.recordBreach(unawaited(path))
    } catch (error) {
      run.hasFailed = true
      throw asFailure(run, error)
    } finally {
      current = null
    }
    throwIfBroken(run)
  })
  return id
}

/** The checks of one stage of an exercise, by its slug in `day.yaml`. */
export const stage = (slug: string, body: () => void): void => {
  describe(slug, body)
}

let current: { firedrill?: CheckMeta } | null = null

/**
 * Names the wrong idea that the evidence at hand points to: shown if the running check then fails. Call it on
 * evidence of its own, as `if (ratio === 1) misconception("Exactly 1 usually means …")`.
 */
export const misconception = (sentence: string): void => {
  if (current?.firedrill) current.firedrill.misconception = sentence
}

/** Fails the running check with a sentence: what was observed, what was required, what it costs. */
export const fail = (sentence: string): never => expect.fail(sentence)

/** An assertion about a question that nobody has answered says nothing about the candidate. */
const asFailure = (run: Run, error: unknown): unknown => {
  if (error instanceof AggregateError) return describeAggregate(error)
  if (!(error instanceof Error)) {
    const what = typeof error === 'object' && error !== null ? 'an object' : String(error)
    return new Error(`Your code threw ${what}, which is not an Error.`, { cause: error })
  }
  const path = run.reads.pathOf((error as { actual?: unknown }).actual)
  if (path) run.recordBreach(unawaited(path))
  else if (error instanceof Breach) run.recordBreach(error)
  return run.breach?.breach ?? error
}

/** Vitest would show its parts and not itself. */
const describeAggregate = (error: AggregateError): Error => {
  const parts = error.errors.map((part) => String((part as Error | null)?.message ?? part)).join('; ')
  const one = new Error(`${error.message} (${parts})`)
  return Object.assign(one, { name: error.name, stack: error.stack })
}

const throwIfBroken = (run: Run): void => {
  if (run.breach) throw run.breach.breach
}

const withinLimit = async (body: Promise<unknown>, limitMs: number): Promise<void> => {
  const limit = Promise.withResolvers<'late'>()
  const timer = setTimeout(() => limit.resolve('late'), limitMs)
  try {
    if ((await Promise.race([body.then(() => 'done'), limit.promise])) === 'late') await giveUp(limitMs)
  } finally {
    clearTimeout(timer)
  }
}

const giveUp = async (limitMs: number): Promise<void> => {
  const connection = lastLoaded()?.connection
  const waitsFor = currentRun().isWaitingForCommand()
    ? 'command'
    : !connection || (await isTurning(connection))
      ? 'promise'
      : 'loop'
  const breach = new Breach('timeout', `No answer within ${limitMs / 1000} s. ${causes[waitsFor]}`)
  currentRun().recordBreach(breach)
  connection?.close(breach)
  throw breach
}

/** Whether the candidate's event loop still answers. */
const isTurning = (connection: Connection): Promise<boolean> => {
  const silence = new Promise<boolean>((resolve) => setTimeout(resolve, 250, false))
  return Promise.race([
    connection.request({ op: 'ping' }).then(
      () => true,
      () => true,
    ),
    silence,
  ])
}

const causes = {
  command: 'The command is still running: it has not ended by itself.',
  promise:
    'The process is idle: it waits for something that never comes, such as a promise that nothing settles.',
  loop: 'The event loop is blocked: a loop that never ends, or never lets anything else run.',
}
