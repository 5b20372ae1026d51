import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { FiredrillError } from '@firedrill/course'
import type { BenchPlace } from './bench.ts'
import { drill } from './measure-commands.ts'
import { type PeakMemory, watchMemory } from './peak-memory.ts'

/** What the bench reads of `grade --json`. */
export interface GradeReport {
  submissions: { id: string; status: string; score: { points: number }; items: { source: string }[] }[]
}

/** One `grade` from its start to its end. */
export interface GradeRun extends PeakMemory {
  ms: number
  report: GradeReport
}

const deadlineMs = 600_000

/**
 * Grades paths at T2 with two judges, by the real command. Throws where it ends with anything but 0 or 1, which say
 * that all was graded.
 */
export const runGrade = (place: BenchPlace, paths: readonly string[]): Promise<GradeRun> =>
  new Promise((resolve, reject) => {
    const { args, env } = drill(place, ['grade', ...paths, '--tier', 'T2', '--jobs', '2', '--json'])
    const started = performance.now()
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env, INIT_CWD: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: deadlineMs,
      signal: place.signal,
    })
    const memory = watchMemory(child.pid ?? 0)
    const printed: Buffer[] = []
    let words = ''
    child.stdout.on('data', (chunk: Buffer) => void printed.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => void (words = (words + chunk.toString()).slice(-2_000)))
    // Aborting it is told as an error; it has ended only at its close.
    child.once('error', () => {})
    child.once('close', (code) => {
      const ms = performance.now() - started
      const peak = memory.end()
      if (place.signal?.aborted) return reject(place.signal.reason)
      if (code !== 0 && code !== 1) return reject(failed(code, words))
      resolve({ ms, ...peak, report: JSON.parse(Buffer.concat(printed).toString()) as GradeReport })
    })
  })

const failed = (code: number | null, words: string): FiredrillError =>
  new FiredrillError(
    'internal',
    `\`grade\` ended with ${code}:\n${words}`,
    'Run it by hand; the bench measures only what works.',
  )

/** The gradebook of paths as CSV, graded at T2 with two judges by the real command. */
export const gradeBook = async (place: BenchPlace, paths: readonly string[]): Promise<string> => {
  const { args, env } = drill(place, ['grade', ...paths, '--tier', 'T2', '--jobs', '2', '--csv'])
  const run = promisify(execFile)(process.execPath, args, {
    env: { ...process.env, ...env, INIT_CWD: undefined },
    maxBuffer: 1024 ** 3,
    signal: place.signal,
  })
  const { stdout } = await run.catch((error: { code: number; stdout: string; stderr: string }) => {
    if (error.code === 1) return error
    throw failed(error.code, error.stderr)
  })
  return stdout
}
