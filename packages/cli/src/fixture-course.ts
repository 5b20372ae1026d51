import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { onTestFinished } from 'vitest'

/** A small course of its own in a temporary folder, and the real command over it. For tests. */
export interface FixtureCourse {
  root: string
  /** The folder that every process of the command takes for its temporary files. */
  scratch: string
  /** Writes the learner's file of the drill `error-ratio`. */
  save: (source: string | Buffer) => void
  drill: (
    args: string[],
    ports?: {
      env?: Record<string, string>
      signal?: { name: NodeJS.Signals; whenStderr?: RegExp; whenStdout?: RegExp }
    },
  ) => Promise<Ended>
}

/** How a command ended. */
export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** The drill that the fixture's learner works on. */
export const workFile = 'work/day1/error-ratio.ts'

const samples = join(repository, 'packages/author/samples')
const bin = join(repository, 'packages/cli/bin/firedrill.mjs')

/** Copies a sample course for the test that runs: of code, or of questions; libraries are linked, not copied. */
export const makeFixtureCourse = (course: '.' | 'questions' = '.'): FixtureCourse => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'course-')))
  // A screen that is being closed may still write.
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))
  for (const tree of ['exercises', 'solutions']) {
    const from = join(samples, course, tree)
    cpSync(from, join(root, tree), { recursive: true, filter: (path) => !path.includes('node_modules') })
    for (const week of readdirSync(from)) {
      symlinkSync(join(from, week, 'node_modules'), join(root, tree, week, 'node_modules'), 'junction')
    }
  }
  const scratch = join(root, 'scratch')
  mkdirSync(scratch)
  const env = { PATH: process.env.PATH, HOME: root, TMPDIR: scratch, FIREDRILL_ROOT: root, NO_COLOR: '1' }
  return {
    root,
    scratch,
    save: (source) => {
      const path = join(root, workFile)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, source)
    },
    drill: (args, { env: more, signal } = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [bin, ...args], {
          env: { ...env, ...more },
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        const ended = { stdout: '', stderr: '' }
        let isSignalled = false
        const listen = (name: 'stdout' | 'stderr', pattern: RegExp | undefined): void => {
          child[name].on('data', (chunk: Buffer) => {
            ended[name] += chunk.toString()
            if (isSignalled || !pattern?.test(ended[name])) return
            isSignalled = true
            child.kill(signal?.name)
          })
        }
        listen('stdout', signal?.whenStdout)
        listen('stderr', signal?.whenStderr)
        child.once('error', reject)
        child.once('close', (code) => resolve({ code, ...ended }))
      }),
  }
}

/** The sample drill's reference answer. */
export const rightAnswer = `export function errorRatio(statuses: readonly number[]): number | null {
  if (statuses.length === 0) return null
  return statuses.filter((status) => status >= 500).length / statuses.length
}
`
