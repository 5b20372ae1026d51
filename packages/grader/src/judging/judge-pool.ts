import type { Verdict } from '@firedrill/course'
import type { Judge, RunRequest } from '@firedrill/judge'
import { type Outcome, runChecked } from './run-checked.ts'

/** Judges at work side by side, each a process of its own. */
export interface JudgePool {
  /** Judges one candidate. Unless told, the verdict waits until its judge has proven itself again. */
  run: (request: RunRequest, options?: { isWatched: boolean; onStart?: () => void }) => Promise<Outcome>
  close: () => Promise<void>
}

/** What a pool is made of. */
export interface PoolOptions {
  jobs: number
  /** Starts a judge; a pool starts none before there is something to judge. */
  open: () => Judge
  /** A run whose verdict is known, beside a candidate's run: a judge that gets it wrong is sick. */
  canaryFor: (request: RunRequest) => RunRequest
  isRight: (verdict: Verdict) => boolean
  /** Runs of one judge between two canaries. */
  canaryEvery: number
  /** Milliseconds after which the next run is followed by a canary, however few there were. */
  canaryAfterMs: number
  /** Looks at every verdict; what it throws ends the run. */
  inspect: (verdict: Verdict) => void
  signal: AbortSignal
}

interface Task {
  request: RunRequest
  isWatched: boolean
  onStart?: () => void
  resolve: (outcome: Outcome) => void
  reject: (error: unknown) => void
}

const sickTries = 3

/** Opens a pool. Verdicts of a judge that turns out to be sick are thrown away, and made again by another. */
export const createJudgePool = (options: PoolOptions): JudgePool => {
  const queue: Task[] = []
  const state = { isClosed: false }
  let wake = Promise.withResolvers<void>()
  const workers = Array.from({ length: options.jobs }, () =>
    work(
      options,
      async () => {
        while (queue.length === 0 && !state.isClosed) await wake.promise
        return queue.shift() ?? null
      },
      () => queue.length > 0,
    ),
  )
  const ring = (): void => {
    wake.resolve()
    wake = Promise.withResolvers()
  }
  return {
    run: (request, how = { isWatched: true }) =>
      new Promise((resolve, reject) => {
        queue.push({ request, ...how, resolve, reject })
        ring()
      }),
    close: async () => {
      state.isClosed = true
      for (const task of queue.splice(0)) task.reject(new DOMException('The pool is closed.', 'AbortError'))
      ring()
      await Promise.all(workers)
    },
  }
}

/** One judge's life: task after task, with a canary after so many, and when there is nothing else to do. */
const work = async (
  options: PoolOptions,
  next: () => Promise<Task | null>,
  isBusy: () => boolean,
): Promise<void> => {
  let judge: Judge | null = null
  let settledAt = performance.now()
  const done: { task: Task; outcome: Outcome }[] = []
  const replace = async (): Promise<void> => {
    const old = judge
    judge = null
    await old?.close()
  }
  const ports = {
    judge: () => {
      judge ??= options.open()
      return judge
    },
    replace,
    signal: options.signal,
  }
  const judgeTask = async ({ request }: Task): Promise<Outcome> => {
    const outcome = await runChecked(request, ports)
    if (outcome.ok) options.inspect(outcome.verdict)
    return outcome
  }
  const isWell = async (request: RunRequest): Promise<boolean> => {
    const outcome = await runChecked(options.canaryFor(request), ports)
    return outcome.ok && options.isRight(outcome.verdict)
  }
  const settle = async (): Promise<void> => {
    settledAt = performance.now()
    const [first] = done
    if (!first) return
    let isTrusted = await isWell(first.task.request)
    for (let tries = 1; !isTrusted && tries < sickTries; tries++) {
      await replace()
      for (const one of done) one.outcome = await judgeTask(one.task)
      isTrusted = await isWell(first.task.request)
    }
    const fault = 'No judge could be trusted: each failed a reference answer.'
    for (const { task, outcome } of done.splice(0)) task.resolve(isTrusted ? outcome : { ok: false, fault })
  }
  try {
    for (let task = await next(); task; task = await next()) {
      try {
        task.onStart?.()
        const outcome = await judgeTask(task)
        if (task.isWatched) done.push({ task, outcome })
        else task.resolve(outcome)
        const isDue =
          done.length >= options.canaryEvery || performance.now() - settledAt >= options.canaryAfterMs
        if (isDue || !isBusy()) await settle()
      } catch (error) {
        for (const one of [task, ...done.splice(0).map((entry) => entry.task)]) one.reject(error)
      }
    }
  } finally {
    await (judge as Judge | null)?.close()
  }
}
