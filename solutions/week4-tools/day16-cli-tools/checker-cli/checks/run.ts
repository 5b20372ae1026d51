import {
  type CommandOptions,
  type CommandResult,
  command,
  fail,
  misconception,
} from '@firedrill/judge/testing'
import { expect } from 'vitest'

/** Runs the program, and requires an exit code. */
export const run = async (
  argv: string[],
  exitCode: number,
  options: CommandOptions = {},
): Promise<CommandResult> => {
  const result = await command(argv, options)
  if (exitCode === 2 && result.exitCode === 1 && !result.stderr.includes('    at ')) {
    misconception('commander ends with 1 for wrong usage. Here 1 is free for "a target is down".')
  }
  const crash = /^\w*Error.*$/m.exec(result.stderr)?.[0]
  const words = crash === undefined ? '' : `, and standard error said "${crash.slice(0, 120)}"`
  expect(
    result.exitCode ?? result.signal,
    `${show(argv)} ended with ${result.exitCode ?? result.signal}${words} (required: ${exitCode}). Scripts and pipelines act on this number alone.`,
  ).toBe(exitCode)
  return result
}

/** What was typed. */
export const show = (argv: string[]): string => `"${['sre-checker', ...argv].join(' ')}"`

/** The one JSON document on standard output. */
export const parse = (argv: string[], stdout: string): unknown => {
  try {
    return JSON.parse(stdout)
  } catch {
    return fail(
      `${show(argv)} printed ${JSON.stringify(stdout.slice(0, 200))} (required: one JSON document). Whatever reads it stops there.`,
    )
  }
}
