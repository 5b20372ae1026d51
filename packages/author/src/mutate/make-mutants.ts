import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { FiredrillError } from '@firedrill/course'
import * as z from 'zod'
import { type Mutant, mutantSchema } from './mutant.ts'

/**
 * Every mutant of some files, by Stryker's instrumenter. It is heavy, so it is a part with a lockfile of its own,
 * installed when it is first needed. Throws a `FiredrillError` where that fails, or where a file does not parse.
 */
export const makeMutants = async (
  sources: Readonly<Record<string, string>>,
  { bundleDir, signal }: { bundleDir: string; signal?: AbortSignal },
): Promise<Mutant[]> => {
  // The bundle is in node_modules/.cache/firedrill/<stamp> of the repository.
  const repository = join(bundleDir, '../../../..')
  const part = join(repository, 'packages/author/parts/mutate')
  await run([join(repository, 'tools/install-part.mjs'), part], '', {
    signal,
    hint: 'Mutants need it once: connect to a package registry and try again.',
  })
  const files = Object.entries(sources).map(([file, content]) => ({ file, text: content }))
  const made = await run([join(part, 'make-mutants.mjs')], JSON.stringify(files), {
    signal,
    hint: 'Let the solution parse as TypeScript: pnpm author check names the place.',
  })
  return z.array(mutantSchema).parse(JSON.parse(made))
}

/** Runs a script of ours on our Node; resolves to what it printed. */
const run = async (
  args: string[],
  input: string,
  { signal, hint }: { signal: AbortSignal | undefined; hint: string },
): Promise<string> => {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], signal })
  const ended = once(child, 'close') as Promise<[number | null]>
  // One that has ended early says why by its code.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [printed, words, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  if (code === 0) return printed
  throw new FiredrillError('environment', `No mutants could be made.\n${words.trim().slice(-2_000)}`, hint)
}
