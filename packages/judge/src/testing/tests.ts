import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { Breach } from '../candidate/breach.ts'
import { endCandidate } from '../candidate/leftovers.ts'
import { collectOutput, mostOutput } from '../candidate/output.ts'
import { spawnNode } from '../candidate/spawn-node.ts'
import { inside } from '../sandbox/sandbox.ts'
import { makeTestsFolder } from '../tree/make-tests-folder.ts'
import { readTree } from '../tree/read-tree.ts'
import { removeRun } from '../tree/remove-run.ts'
import { readReport, type TestsOutcome, type TestsRun } from './read-report.ts'
import type { Run } from './run.ts'
import { currentRun } from './state.ts'

/** The learner's test files: run by `node --test`, as `node:test` knows them. */
const isTestFile = (name: string): boolean => /\.test\.[cm]?[jt]s$/.test(name)

const made = new WeakMap<Run, number>()

/**
 * Runs the candidate's own tests, its files named `*.test.ts`, against a program: the author's files by name, TypeScript,
 * laid over the candidate's. Each run is a process, a folder and a temporary folder of its own, so that no run knows
 * what came before it. A right program must pass, and one with a planted bug fail; hand in two right ones that differ
 * in their text, for tests that read it instead of running it.
 */
export const tests = async (program: Record<string, string>): Promise<TestsOutcome> => {
  const run = currentRun()
  const { context } = run
  if (context.loadError) throw record(run, new Breach('error', context.loadError))
  const own = readTree(context.outerTreeDir)
  const number = (made.get(run) ?? 0) + 1
  made.set(run, number)
  const folder = join(dirname(context.outerTreeDir), `tests-${number}`)
  const cell = context.sandbox && { ...context.sandbox, folder }
  await makeTestsFolder({ folder, cell, own, program })
  try {
    const files = Object.keys({ ...own, ...program }).filter(isTestFile)
    return readReport({ files, ...(await runTests(run, { folder, files })) })
  } finally {
    removeRun(folder)
  }
}

const runTests = (run: Run, { folder, files }: { folder: string; files: string[] }): Promise<Ended> => {
  const { context } = run
  const child = start(run, { folder, files })
  const pid = child.pid ?? 0
  const end = (): void => endCandidate(pid, context.sandbox !== null)
  const flood = (): void => {
    record(
      run,
      new Breach('crash', `The tests printed more than ${mostOutput / 1024 / 1024} MB and were ended.`),
    )
    end()
  }
  const { 1: stdout, 2: stderr, 3: report } = child.stdio as Readable[]
  const output = collectOutput([stdout as Readable, stderr as Readable], flood)
  const told = collectOutput([report as Readable], flood)
  const adopted = run.adopt(pid, output.text)
  let isLate = false
  const limit = setTimeout(() => {
    isLate = true
    end()
  }, context.checkMs * 0.8)
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(record(run, new Breach('blocked', `The tests could not be started: ${error.message}`))),
    )
    child.once('exit', end)
    child.once('close', (exitCode) => {
      clearTimeout(limit)
      adopted.isRunning = false
      resolve({ report: told.text(), exitCode, isLate })
    })
  })
}

type Ended = Omit<TestsRun, 'files'>

const start = ({ context }: Run, { folder, files }: { folder: string; files: string[] }) => {
  const { sandbox } = context
  const hooks = pathToFileURL(join(sandbox ? inside.host : context.bundleDir, 'hooks.mjs')).href
  const outer = { tree: join(folder, 'tree'), temporary: join(folder, 'tmp') }
  const tree = sandbox ? context.treeDir : outer.tree
  const loader = sandbox ? context.loader : { ...context.loader, tree: `${pathToFileURL(tree).href}/` }
  return spawnNode({
    ...context,
    sandbox: sandbox && { ...sandbox, folder },
    limits: { memoryMb: context.memoryMb, cpuSeconds: 60 },
    script: (hostDir) => [
      '--test',
      '--test-isolation=none',
      // A test that fails leaves open what it would have closed: that is no reason to find nothing.
      '--test-force-exit',
      `--test-reporter=${pathToFileURL(join(hostDir, 'host-reporter.mjs')).href}`,
      ...files,
    ],
    cwd: tree,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: {
      TMPDIR: sandbox ? context.temporaryDir : outer.temporary,
      FIREDRILL_LOADER: JSON.stringify(loader),
      // A test may start the program as a command, which finds its libraries the same way.
      NODE_OPTIONS: `--import=${hooks}`,
    },
  })
}

const record = (run: Run, breach: Breach): Breach => {
  run.recordBreach(breach)
  return breach
}
