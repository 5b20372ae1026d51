import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { FiredrillError } from '@firedrill/course'
import type { BenchPlace } from './bench.ts'
import { drill } from './measure-commands.ts'

/** A grading service of its own, with commands that ask it. */
export interface BenchService {
  pid: number
  url: string
  /** Runs `grade <args>` against it; resolves to what it printed. 1 is no failure: it is a word about submissions. */
  grade: (args: string[]) => Promise<string>
  startWorker: (judges: number) => BenchWorker
  /** Ends the service as a power cut would, and starts it again on the same data. */
  restart: () => Promise<void>
  close: () => Promise<void>
}

/** A worker's process. */
export interface BenchWorker {
  kill: () => void
  stop: () => Promise<void>
}

/** Where a service keeps its data. */
export interface ServiceData {
  dir: string
  /** PostgreSQL's; null for the embedded database. */
  databaseUrl: string | null
}

/** Starts a service without workers. Throws where it does not come up. */
export const openService = async (place: BenchPlace, data: ServiceData): Promise<BenchService> => {
  const start = (args: string[]): ChildProcess => {
    const command = drill(place, ['grade', ...args, '--data', data.dir])
    return spawn(process.execPath, command.args, {
      env: {
        ...process.env,
        ...command.env,
        ...(data.databaseUrl ? { DATABASE_URL: data.databaseUrl } : {}),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  }
  let service = await up(start(['serve', '--workers', '0', '--port', '0']))
  const workers = new Set<ChildProcess>()
  return {
    get pid() {
      return service.child.pid ?? 0
    },
    get url() {
      return service.url
    },
    grade: async (args) => {
      const command = drill(place, ['grade', ...args, '--data', data.dir])
      const env = { ...process.env, ...command.env, INIT_CWD: undefined }
      const run = promisify(execFile)(process.execPath, command.args, { env, maxBuffer: 1024 ** 3 })
      const { stdout } = await run.catch((error: { code: number; stdout: string; stderr: string }) => {
        if (error.code === 1) return error
        throw failed(`grade ${args[0]}`, `${error.code}: ${error.stderr}`)
      })
      return stdout
    },
    startWorker: (judges) => {
      const worker = start(['worker', '--jobs', `${judges}`, '--tier', 'T2'])
      worker.stderr?.resume()
      workers.add(worker)
      worker.once('close', () => workers.delete(worker))
      return { kill: () => void worker.kill('SIGKILL'), stop: () => end(worker, 'SIGTERM') }
    },
    restart: async () => {
      await end(service.child, 'SIGKILL')
      service = await up(start(['serve', '--workers', '0', '--port', '0']))
    },
    close: async () => {
      await Promise.all([...workers].map((worker) => end(worker, 'SIGTERM')))
      await end(service.child, 'SIGTERM')
    },
  }
}

const up = (child: ChildProcess): Promise<{ child: ChildProcess; url: string }> =>
  new Promise((resolve, reject) => {
    let words = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-2_000)
      const [, url] = /Grading service at (\S+), with/.exec(words) ?? []
      if (url !== undefined) resolve({ child, url })
    })
    child.once('close', (code) => reject(failed('grade serve', `${code}: ${words}`)))
  })

const end = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('close', () => resolve())
    child.kill(signal)
  })

const failed = (what: string, words: string): FiredrillError =>
  new FiredrillError(
    'internal',
    `\`${what}\` ended with ${words}`,
    'Run it by hand; the bench measures only what works.',
  )
