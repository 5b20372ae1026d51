import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Check, FiredrillError, type Verdict } from '@firedrill/course'
import { endLeftovers } from '../candidate/leftovers.ts'
import { createPlaceMapper } from '../tree/map-places.ts'
import { makeTree } from '../tree/make-tree.ts'
import type { RunContext } from '../testing/run-context.ts'
import { readCheck, readChecks } from './checks.ts'
import { checkTypes } from './check-types.ts'
import { readLibraries } from './libraries.ts'
import { findMissing } from './needs.ts'
import type { RunRequest } from './requests.ts'
import { judge, type Outcome } from './verdict.ts'
import type { WarmVitest } from './vitest.ts'
import type { TestCase, TestModule } from 'vitest/node'

/** Where a judge process works. */
export interface Workplace {
  root: string
  bundleDir: string
  /** A folder of its own for candidates' files. */
  scratch: string
  /** The mark of its candidates' processes. */
  run: string
  vitest: WarmVitest
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
  if (missing) return blockedVerdict(request, missing)
  const hiddenTest = join(place.root, item.solutionDir, 'hidden.test.ts')
  if (!existsSync(hiddenTest)) {
    throw new FiredrillError(
      'content',
      `${item.solutionDir}/hidden.test.ts is missing.`,
      'Add the hidden test.',
    )
  }
  const types = request.types ? askTypes(place, request) : null
  const context = await prepare(place, request)
  const outcome = await runTests(place, { hiddenTest, context, request, ...ports })
  const leftovers = outcome.end?.mayHaveChildren ? endLeftovers(place.run, place.vitest.pool.pids()) : 0
  const behaviour: Verdict = {
    item: item.id,
    ...judge(item, outcome),
    tier: 'T1',
    seed: request.seed,
    repeat: request.repeat,
    types: null,
    output: outcome.end?.output ?? '',
    leaks: [
      ...(outcome.end?.leaks ?? []),
      ...(leftovers > 0 ? [`${leftovers} process(es) left running`] : []),
    ],
    durationMs: Math.round(performance.now() - started),
  }
  if (!types) return behaviour
  ports.onBehaviour(behaviour)
  return { ...behaviour, types: await types }
}

const blockedVerdict = (request: RunRequest, message: string): Verdict => ({
  item: request.item.id,
  status: 'blocked',
  message,
  tier: 'T1',
  seed: request.seed,
  repeat: request.repeat,
  score: { points: 0, max: request.item.points },
  checks: [],
  types: null,
  output: '',
  leaks: [],
  durationMs: 0,
})

const askTypes = (place: Workplace, { item, sources, displayNames }: RunRequest) =>
  checkTypes({
    root: place.root,
    weekDir: item.weekDir,
    dir: join(place.scratch, 'types'),
    sources,
    displayNames,
  })

const prepare = async (place: Workplace, request: RunRequest): Promise<RunContext> => {
  const { item, displayNames } = request
  const treeDir = join(place.scratch, 'tree')
  const sources = { ...request.sources, ...readDrivers(place.root, item.solutionDir) }
  const tree = await makeTree(treeDir, sources, displayNames)
  return {
    run: place.run,
    seed: request.seed,
    bundleDir: place.bundleDir,
    treeDir,
    entry: item.files[0] ?? '',
    maps: tree.maps,
    displayNames,
    ...readLibraries(place.root, item, { treeDir, weekName: request.weekName }),
    memoryMb: item.limits.memoryMb,
    checkMs: item.limits.checkMs,
    loadError: tree.loadError,
  }
}

/** Helpers of the author's that run beside the candidate: `driver.ts`, `driver-queue.ts`. */
const readDrivers = (root: string, solutionDir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(root, solutionDir))
      .filter((name) => /^driver(-[a-z-]+)?\.ts$/.test(name))
      .map((name) => [name, readFileSync(join(root, solutionDir, name), 'utf8')]),
  )

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
  const { vitest } = place
  const { item, shuffle } = task.request
  const mapPlaces = createPlaceMapper(task.context)
  let stopped: Outcome['stopped'] = null
  const overdue = setTimeout(() => {
    stopped = {
      status: 'timeout',
      message: `The run took longer than ${item.limits.wallMs / 1000} s and was ended.`,
    }
    vitest.pool.terminate()
  }, item.limits.wallMs)
  let force: NodeJS.Timeout | undefined
  // The candidate goes, so its test fails and the run ends; a thread that does not hear goes too.
  const cancel = (): void => {
    vitest.pool.abandon()
    force = setTimeout(() => vitest.pool.terminate(), 500)
  }
  task.signal.addEventListener('abort', cancel, { once: true })
  place.listen((test) => task.onCheck(readCheck(test, mapPlaces)))
  try {
    vitest.pool.takeEnd()
    const { module, unhandled } = await vitest.run(task.hiddenTest, task.context, { shuffle })
    task.signal.throwIfAborted()
    const end = vitest.pool.takeEnd()
    const checks = module ? readChecks(module, mapPlaces) : []
    if (checks.length === 0 && !stopped && !end?.breach) throw contentError(item.solutionDir, module)
    return { checks, end, stopped, unhandled: unhandled.filter((error) => !isBreach(error)).map(describe) }
  } finally {
    clearTimeout(overdue)
    clearTimeout(force)
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
