import { join } from 'node:path'
import { type Check, FiredrillError, type Tier, type TypeReport, type Verdict } from '@firedrill/course'
import { endLeftovers } from '../candidate/leftovers.ts'
import { createPlaceMapper } from '../tree/map-places.ts'
import { placeHiddenTest } from '../tree/place-hidden-test.ts'
import { prepareRun } from '../tree/prepare-run.ts'
import type { RunContext } from '../testing/run-context.ts'
import type { Cells } from './cells.ts'
import { readCheck, readChecks } from './checks.ts'
import { checkTypes } from './check-types.ts'
import { findMissing } from './needs.ts'
import type { RunRequest } from './requests.ts'
import { judge, type Outcome } from './verdict.ts'
import { watchUsage } from './watch-usage.ts'
import type { ThreadPool } from './pool.ts'
import type { WarmVitest } from './vitest.ts'
import type { TestCase, TestModule } from 'vitest/node'

/** Where a judge process works. */
export interface Workplace {
  root: string
  bundleDir: string
  /** A folder of its own. */
  scratch: string
  /** The folder of the run at hand, below it. */
  folder: string
  /** What its candidates really run under. */
  tier: Tier
  /** Where they live; null at T1. */
  cells: Cells | null
  /** The mark of its candidates' processes. */
  run: string
  pool: ThreadPool
  /** Boots with the first run. */
  vitest: () => Promise<WarmVitest>
  isCold: () => boolean
  /** Is called with every check as it ends. */
  listen: (onCheck: ((test: TestCase) => void) | null) => void
}

/** Judges one candidate: its files to a tree, the hidden test over it, the outcome to a verdict. */
export const runItem = async (
  place: Workplace,
  request: RunRequest,
  ports: { onCheck: (check: Check) => void; onBehaviour: (verdict: Verdict) => void; signal: AbortSignal },
): Promise<Verdict> => {
  const started = performance.now()
  const { item } = request
  const missing = findMissing(item.needs)
  if (missing) return blockedVerdict(request, missing, place.tier)
  const hiddenTest = placeHiddenTest(place, item)
  if (request.inspect && place.tier !== 'T1') {
    throw new FiredrillError(
      'environment',
      'A sandbox lets no debugger in.',
      'Debug at T1, as `pnpm drill run --inspect` does.',
    )
  }
  // The candidate's process and esbuild start first: once Vitest loads, this thread hears nothing for a while.
  const prepared = prepareRun({ ...place, ...request }, place.pool.warm)
  const isCold = place.isCold()
  place.vitest().catch(() => {})
  // Behaviour first: beside the tests TypeScript would slow them down. Only while Vitest boots is there time to spare.
  const early = request.types && isCold ? askTypes(place, request, ports.signal) : null
  early?.catch(() => {})
  const context = await prepared
  const outcome = await runTests(place, { hiddenTest, context, request, ...ports })
  const leftovers = countLeftovers(place, outcome)
  const behaviour: Verdict = {
    item: item.id,
    ...judge(item, outcome),
    tier: place.tier,
    seed: request.seed,
    repeat: request.repeat,
    types: null,
    output: outcome.end?.output ?? '',
    ...(outcome.end?.engine ? { engine: outcome.end.engine } : {}),
    leaks: [
      ...(outcome.end?.leaks ?? []),
      ...(leftovers > 0 ? [`${leftovers} process(es) left running`] : []),
    ],
    durationMs: Math.round(performance.now() - started),
  }
  if (!request.types) return behaviour
  ports.onBehaviour(behaviour)
  return { ...behaviour, types: await (early ?? askTypes(place, request, ports.signal)) }
}

/** What the real engine may take beside the item's own limit, in milliseconds. */
const engineMs = 30_000

/** At T1 they have to be looked for, and ended; at T2 they ended with their sandbox. */
const countLeftovers = (place: Workplace, { end }: Outcome): number => {
  if (place.cells) return end?.leftRunning ?? 0
  return end?.mayHaveChildren ? endLeftovers(place.run, place.pool.pids().union(new Set(end.pids))) : 0
}

const blockedVerdict = (request: RunRequest, message: string, tier: Tier): Verdict => ({
  item: request.item.id,
  status: 'blocked',
  message,
  tier,
  seed: request.seed,
  repeat: request.repeat,
  score: { points: 0, max: request.item.points },
  checks: [],
  types: null,
  output: '',
  leaks: [],
  durationMs: 0,
})

const askTypes = (
  place: Workplace,
  { item, sources, displayNames }: RunRequest,
  signal: AbortSignal,
): Promise<TypeReport> =>
  checkTypes({
    root: place.root,
    weekDir: item.weekDir,
    dir: join(place.scratch, 'types'),
    sources,
    displayNames,
    signal,
  })

const runTests = async (
  place: Workplace,
  task: {
    hiddenTest: string
    context: RunContext
    request: RunRequest
    onCheck: (check: Check) => void
    signal: AbortSignal
  },
): Promise<Outcome> => {
  const { pool } = place
  const vitest = await place.vitest()
  const { item, shuffle } = task.request
  const mapPlaces = createPlaceMapper(task.context)
  let stopped: Outcome['stopped'] = null
  const overdue = setTimeout(
    () => {
      stopped = {
        status: 'timeout',
        message: `The run took longer than ${item.limits.wallMs / 1000} s and was ended.`,
      }
      pool.terminate()
    },
    item.limits.wallMs + (task.request.engine ? engineMs : 0),
  )
  let force: NodeJS.Timeout | undefined
  // The candidate goes, so its test fails and the run ends; a thread that does not hear goes too.
  const cancel = (): void => {
    pool.abandon()
    force = setTimeout(() => pool.terminate(), 500)
  }
  task.signal.addEventListener('abort', cancel, { once: true })
  const endWatch = place.cells
    ? watchUsage({
        pids: pool.runningPids,
        folder: place.folder,
        memoryMb: item.limits.memoryMb,
        onExcess: pool.endForExcess,
      })
    : null
  place.listen((test) => task.onCheck(readCheck(test, mapPlaces)))
  try {
    pool.takeEnd()
    const { module, unhandled } = await vitest.run(task.hiddenTest, task.context, {
      shuffle,
      isInspected: task.request.inspect !== undefined,
    })
    task.signal.throwIfAborted()
    const end = pool.takeEnd()
    const checks = module ? readChecks(module, mapPlaces) : []
    if (checks.length === 0 && !stopped && !end?.breach) throw contentError(item.solutionDir, module)
    return { checks, end, stopped, unhandled: unhandled.filter((error) => !isBreach(error)).map(describe) }
  } finally {
    clearTimeout(overdue)
    clearTimeout(force)
    endWatch?.()
    place.listen(null)
    task.signal.removeEventListener('abort', cancel)
  }
}

const contentError = (solutionDir: string, module: TestModule | null): FiredrillError => {
  const why = module?.errors()[0]?.message ?? 'it holds no check'
  return new FiredrillError(
    'content',
    `${solutionDir}/hidden.test.ts does not run: ${why}`,
    'Mend the hidden test.',
  )
}

const isBreach = (error: unknown): boolean => (error as { name?: string }).name === 'Breach'
const describe = (error: unknown): string => String((error as { message?: string }).message ?? error)
