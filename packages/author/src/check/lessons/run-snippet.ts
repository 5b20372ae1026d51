import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { type Message, transform } from 'esbuild'
import type { Snippet } from './find-snippets.ts'

/** What running a snippet showed. */
export interface SnippetRun {
  /** Null where it took too long. */
  exitCode: number | null
  /** What `console.log` printed, and the line of the code that called it; null where none did by itself. */
  printed: { line: number | null; text: string }[]
  /** The end of what it wrote to standard error. */
  words: string
}

/** Longer than any lesson should keep its reader waiting. */
export const snippetLimitMs = 10_000

/** Runs a snippet on our Node, in a folder of its own, with the libraries of its week. */
export const runSnippet = async (
  snippet: Snippet,
  { libraries, signal }: { libraries: string; signal: AbortSignal | undefined },
): Promise<SnippetRun> => {
  signal?.throwIfAborted()
  const folder = mkdtempSync(join(tmpdir(), 'firedrill-snippet-'))
  try {
    const file = join(folder, 'snippet.mjs')
    const compiled = await compile(snippet)
    if ('fault' in compiled) return { exitCode: 1, printed: [], words: compiled.fault }
    writeFileSync(file, compiled.code)
    if (existsSync(libraries)) symlinkSync(libraries, join(folder, 'node_modules'), 'junction')
    const late = AbortSignal.timeout(snippetLimitMs)
    const args = ['--enable-source-maps', '--import', notePrints, file]
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { PATH: process.env.PATH, TZ: 'UTC', LANG: 'C.UTF-8', NO_COLOR: '1' },
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      signal: signal ? AbortSignal.any([signal, late]) : late,
      killSignal: 'SIGKILL',
    })
    // An aborted one has an error, and closes after it.
    child.on('error', () => {})
    const closed = new Promise<number | null>((resolve) => void child.once('close', resolve))
    const [words, notes, exitCode] = await Promise.all([
      text(child.stderr as Readable),
      text(child.stdio[3] as Readable),
      closed,
    ])
    signal?.throwIfAborted()
    const printed = notes
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as SnippetRun['printed'][number])
    return { exitCode, printed, words: words.trim().slice(-4_000) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** TypeScript as the judge reads it: with the decorators of the standard, and the lines it was written in. */
const compile = async ({ language, code }: Snippet): Promise<{ code: string } | { fault: string }> => {
  if (language === 'js') return { code }
  try {
    return await transform(code, {
      loader: 'ts',
      format: 'esm',
      target: 'node24',
      sourcemap: 'inline',
      sourcefile: 'snippet.mts',
      tsconfigRaw: { compilerOptions: { experimentalDecorators: false, useDefineForClassFields: true } },
    })
  } catch (error) {
    const [first] = (error as { errors?: Message[] }).errors ?? []
    if (!first) throw error
    return { fault: `SyntaxError: ${first.text}` }
  }
}

/** Has `console.log` say from which line it was called. */
const notePrints = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from 'node:fs'
import { format } from 'node:util'
console.log = (...values) => {
  const line = /snippet\\.m[jt]s:(\\d+)/.exec(new Error().stack)?.[1]
  writeSync(3, JSON.stringify({ line: line ? Number(line) : null, text: format(...values) }) + '\\n')
}
`)}`
