import { join } from 'node:path'
import { isSealed } from '@firedrill/course/read'
import type { Reporter, TestModule, Vitest } from 'vitest/node'
import type { RunContext } from '../testing/run-context.ts'
import type { ThreadPool } from './pool.ts'

/** Vitest, kept warm. */
export interface WarmVitest {
  /** Runs one hidden test file; resolves to its module and to errors that no test caught. */
  run: (
    file: string,
    context: RunContext,
    options: { shuffle: boolean; isInspected: boolean },
  ) => Promise<{ module: TestModule | null; unhandled: unknown[] }>
  /** Forgets what it knows of changed files. */
  invalidate: (files: string[]) => void
}

/** Longer than any check's own limit: that one names its reason, this one is the net beneath it. */
const testTimeoutMs = 60_000

/** Starts Vitest for hidden tests below `root`. No config file is read, and none of the candidate's ever is. */
export const startVitest = async (options: {
  root: string
  bundleDir: string
  pool: ThreadPool
  reporter: Reporter
}): Promise<WarmVitest> => {
  const { root, bundleDir, pool, reporter } = options
  // Imported here, so that threads and processes start while Vitest itself is still loading.
  const { createVitest } = await import('vitest/node')
  const alias = [
    { find: '@firedrill/judge/testing', replacement: join(bundleDir, 'testing.mjs') },
    { find: '@firedrill/lab', replacement: join(bundleDir, 'lab.mjs') },
  ]
  const vitest: Vitest = await createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      pool: pool.initializer,
      isolate: false,
      maxWorkers: 1,
      reporters: [reporter],
      include: ['**/hidden.test.ts'],
      allowOnly: false,
      passWithNoTests: false,
      dangerouslyIgnoreUnhandledErrors: true,
      environment: 'node',
      expect: { requireAssertions: true },
      testTimeout: testTimeoutMs,
      hookTimeout: testTimeoutMs,
      includeTaskLocation: false,
      diff: { truncateThreshold: 40, maxDepth: 8 },
      chaiConfig: { truncateThreshold: 200 },
      typecheck: { enabled: false },
      // What is sealed is written nowhere but to this judge's scratch folder.
      ...(isSealed(root) ? { fsModuleCache: false } : {}),
    },
    { server: { middlewareMode: true, watch: null }, resolve: { alias }, logLevel: 'silent' },
  )
  return {
    run: async (file, context, { shuffle, isInspected }) => {
      // Vitest keeps the results of every file it has ever run, and hands out all of them.
      vitest.state.filesMap.clear()
      vitest.state.idMap.clear()
      const project = vitest.getRootProject()
      project.provide('firedrill', context)
      project.config.sequence.shuffle = shuffle
      // Nobody knows how long a learner looks at a line.
      project.config.testTimeout = isInspected ? 0 : testTimeoutMs
      project.config.hookTimeout = isInspected ? 0 : testTimeoutMs
      vitest.config.sequence.seed = Number.parseInt(context.seed, 16)
      project.config.sequence.seed = Number.parseInt(context.seed, 16)
      const result = await vitest.runTestSpecifications([project.createSpecification(file)], false)
      const module = result.testModules.find(({ moduleId }) => moduleId === normal(file)) ?? null
      return { module, unhandled: result.unhandledErrors }
    },
    invalidate: (files) => {
      for (const file of files) vitest.invalidateFile(file)
    },
  }
}

/** A path as Vitest writes it. */
const normal = (file: string): string => file.replaceAll('\\', '/')
