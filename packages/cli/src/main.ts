import { FiredrillError } from '@firedrill/course'
import { CommanderError } from 'commander'
import { createProgram } from './program.ts'
import type { Workspace } from './workspace.ts'

const exitCodes = { usage: 2, content: 2, environment: 3, internal: 70 } as const

/** Runs one command line; resolves to its exit code. The one place that prints errors. */
export const main = async (argv: string[], workspace: Workspace): Promise<number> => {
  try {
    return await createProgram(workspace).run(argv)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    process.stderr.write(explain(error))
    return error instanceof FiredrillError ? exitCodes[error.code] : exitCodes.internal
  }
}

const explain = (error: unknown): string => {
  if (error instanceof FiredrillError) return `${error.message}\n${error.hint}\n`
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return `firedrill failed, and it is our fault:\n${what}\nPlease report it, with the command you ran.\n`
}
