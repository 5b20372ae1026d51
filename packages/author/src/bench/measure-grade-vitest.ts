import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import type { BenchPlace } from './bench.ts'
import type { InboxSubmission } from './grade-inbox.ts'

/** Of each kind. The rest of a class is taken to cost the same. */
const mostOfAKind = 2
const lanes = 2

/**
 * What one `vitest run` for each submission takes: the same hidden tests, in the setup that the repository has for
 * them, two runs side by side. Returns the milliseconds that each submission adds, and how many were measured.
 */
export const measureVitestRuns = async (
  place: BenchPlace,
  inbox: string,
  submissions: readonly InboxSubmission[],
): Promise<{ perSubmissionMs: number; measured: number }> => {
  const dir = mkdtempSync(join(tmpdir(), 'firedrill-bench-'))
  try {
    layOut(place, dir)
    const candidates = chooseSome(submissions).map((one) => flatten(dir, inbox, one))
    const [first = '', ...waiting] = candidates
    await runVitest(place, dir, first)
    waiting.push(first)
    const started = performance.now()
    const work = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        await runVitest(place, dir, next)
    }
    await Promise.all(Array.from({ length: lanes }, work))
    return {
      perSubmissionMs: (performance.now() - started) / candidates.length,
      measured: candidates.length,
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Archives are left out: a test runner cannot read them. */
const chooseSome = (submissions: readonly InboxSubmission[]): InboxSubmission[] => {
  const taken = new Map<string, number>()
  return submissions.filter(({ kind, shape }) => {
    const count = taken.get(kind) ?? 0
    if (count >= mostOfAKind || (shape !== 'work' && shape !== 'repository')) return false
    taken.set(kind, count + 1)
    return true
  })
}

/** A candidate is one folder with the files of all items. */
const flatten = (dir: string, inbox: string, { id }: InboxSubmission): string => {
  const to = join(dir, 'candidates', id)
  mkdirSync(to, { recursive: true })
  for (const work of [join(inbox, id), join(inbox, id, 'work')].filter(existsSync)) {
    for (const file of ['error-ratio.ts', 'error-alarm/alarm.ts', 'error-alarm/window.ts']) {
      const from = join(work, 'day1', file)
      if (existsSync(from)) cpSync(from, join(to, file.slice(file.lastIndexOf('/') + 1)))
    }
  }
  return to
}

const layOut = ({ root, courseRoot }: BenchPlace, dir: string): void => {
  for (const tree of ['exercises', 'solutions']) {
    cpSync(join(courseRoot, tree), join(dir, tree), { recursive: true, verbatimSymlinks: true })
  }
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), 'junction')
  const setup = join(root, 'packages/judge/src/testing')
  const test = {
    include: ['solutions/**/hidden.test.ts'],
    globalSetup: join(setup, 'plain-bundle.ts'),
    setupFiles: join(setup, 'plain-run.ts'),
    testTimeout: 60_000,
  }
  writeFileSync(join(dir, 'vitest.config.mjs'), `export default ${JSON.stringify({ test })}\n`)
}

const runVitest = (place: BenchPlace, dir: string, candidate: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const manifest = createRequire(join(place.root, 'package.json')).resolve('vitest/package.json')
    const args = [join(dirname(manifest), 'vitest.mjs'), 'run']
    const env = { ...process.env, NO_COLOR: '1', FIREDRILL_CANDIDATE: candidate }
    const options = { cwd: dir, env, timeout: 120_000, signal: place.signal }
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (place.signal?.aborted) return reject(place.signal.reason)
      // A candidate that fails is no fault of the bench; a run that judged nothing is.
      if (/Test Files .*\(2\)/.test(stdout)) return resolve()
      const message = `\`vitest run\` of a submission judged nothing:\n${(error?.message ?? '') + stdout + stderr}`
      reject(new FiredrillError('internal', message.slice(0, 2_000), 'Run it by hand.'))
    })
  })
