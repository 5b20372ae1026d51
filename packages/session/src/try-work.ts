import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FiredrillError, isQuestion, type Item, type Place, workPath } from '@firedrill/course'

/** How a learner's file is run by hand. */
export interface TryOptions {
  place?: Place
  /** JavaScript to evaluate with the file's exports, and `lab`, in scope; its value is printed. */
  expression?: string
  /** Base URLs of the practice services, by name; the file finds each in its environment as `LAB_<NAME>`. */
  lab: Record<string, string>
  /** Keeps what it prints instead of passing it on. */
  isCaptured?: boolean
  signal: AbortSignal
}

/** How a run by hand ended; the texts are empty unless captured. */
export interface Tried {
  exitCode: number
  stdout: string
  stderr: string
}

/**
 * Runs an item's first file by hand, with the terminal's own input and output: no verdict, no limits. Rejects with the
 * signal's reason where that ended it.
 */
export const tryWork = (root: string, item: Item, options: TryOptions): Promise<Tried> => {
  if (isQuestion(item)) {
    throw new FiredrillError(
      'usage',
      `${item.id} is a question: there is no file to run.`,
      `\`pnpm drill answer ${item.slug}\` asks it.`,
    )
  }
  const path = join(root, workPath(item, item.files[0] ?? '', options.place))
  if (!existsSync(path)) {
    throw new FiredrillError(
      'usage',
      `${workPath(item, item.files[0] ?? '', options.place)} is missing.`,
      `\`pnpm drill ${item.slug}\` copies the starter.`,
    )
  }
  const names = Object.entries(options.lab).map(([name, url]) => [`LAB_${name.toUpperCase()}`, url])
  const flags = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning']
  const what =
    options.expression === undefined
      ? [path]
      : ['--input-type=module', '--eval', evaluate(path, options.expression, options.lab)]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...flags, ...what], {
      cwd: dirname(path),
      env: { ...process.env, ...Object.fromEntries(names) },
      stdio: options.isCaptured ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    })
    const printed = { stdout: '', stderr: '' }
    child.stdout?.setEncoding('utf8').on('data', (text: string) => void (printed.stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => void (printed.stderr += text))
    const stop = (): void => void child.kill('SIGTERM')
    options.signal.addEventListener('abort', stop, { once: true })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      options.signal.removeEventListener('abort', stop)
      if (options.signal.aborted) reject(options.signal.reason)
      else resolve({ exitCode: signal ? 1 : (code ?? 0), ...printed })
    })
  })
}

/** A module that evaluates the learner's expression and prints its value as the REPL would. */
const evaluate = (path: string, expression: string, lab: Record<string, string>): string => `
import { inspect } from 'node:util'
import * as mine from ${JSON.stringify(pathToFileURL(path).href)}
const AsyncFunction = (async () => {}).constructor
const names = Object.keys(mine).filter((name) => name !== 'default')
const body = 'return (' + ${JSON.stringify(expression)} + '\\n)'
const value = await new AsyncFunction('mine', 'lab', ...names, body)(mine, ${JSON.stringify(lab)}, ...names.map((name) => mine[name]))
console.log(inspect(value, { depth: 6, colors: process.stdout.isTTY }))
`
