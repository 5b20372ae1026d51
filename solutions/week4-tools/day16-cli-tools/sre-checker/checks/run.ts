import { type CommandOptions, type CommandResult, command, driver, fail } from '@firedrill/judge/testing'
import type { EchoServer } from '@firedrill/lab'
import { expect } from 'vitest'

const { write } = driver<typeof import('../driver.ts')>('./driver.ts')

/** What the program says of a target. */
export interface Row {
  target: string
  healthy: boolean
  status: number | null
  error: string | null
  tries: number
}

/** Milliseconds that no service of ours needs, however busy the machine is. */
export const patient = '--timeout=30000'

/** Puts a file with settings beside the program. */
export const writeConfig = (name: string, text: string): Promise<void> => write(name, text)

/** Runs the program, and requires an exit code. */
export const run = async (
  argv: string[],
  exitCode: number,
  options: CommandOptions = {},
): Promise<CommandResult> => requireExit(argv, await command(argv, options), exitCode)

/** Requires an exit code of a run that has ended. */
export const requireExit = (argv: string[], result: CommandResult, exitCode: number): CommandResult => {
  expect(
    result.exitCode ?? result.signal,
    `${show(argv)} ended with ${result.exitCode ?? result.signal}${lastWords(result)} (required: ${exitCode}). Scripts and pipelines act on this number alone.`,
  ).toBe(exitCode)
  return result
}

const lastWords = ({ stderr }: CommandResult): string => {
  const crash = /^\w*Error\b.*$/m.exec(stderr)?.[0]
  return crash === undefined ? '' : `, and standard error said "${withoutPorts(crash).slice(0, 120)}"`
}

/** What was typed. */
export const show = (argv: string[]): string => withoutPorts(`"${['sre-checker', ...argv].join(' ')}"`)

/** Ports differ from run to run. */
export const withoutPorts = (text: string): string => text.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1')

/** Runs with `--output json`, and gives the rows without host and port. */
export const rowsOf = async (argv: string[], exitCode: number, options?: CommandOptions): Promise<Row[]> => {
  const { stdout } = await run([...argv, '--output=json'], exitCode, options)
  return parseRows(argv, stdout)
}

/** The rows of a JSON document, without host and port. */
export const parseRows = (argv: string[], stdout: string): Row[] => {
  try {
    const rows = JSON.parse(stdout) as Row[]
    return rows.map((row) => ({ ...row, target: pathOf(row.target) }))
  } catch {
    const found = JSON.stringify(withoutPorts(stdout).slice(0, 160))
    return fail(
      `${show(argv)} with --output=json printed ${found} (required: one JSON array of objects). Whatever reads it stops there.`,
    )
  }
}

const pathOf = (target: string): string => target.replace(/^http:\/\/127\.0\.0\.1:\d+/, '')

/** The last part of each path that a service was asked for, sorted. */
export const askedOf = ({ seen }: EchoServer): string =>
  seen
    .map(({ url }) => url.slice(1))
    .toSorted()
    .join(' ')

/** Requires rows to be as they should, column by column. */
export const judgeRows = (story: string, rows: Row[], required: Partial<Row>[]): void => {
  const keys = Object.keys(required[0] ?? {}) as (keyof Row)[]
  const pick = (row: Partial<Row>): string => keys.map((key) => `${key} ${row[key]}`).join(', ')
  expect(
    rows.map(pick),
    `${story}. The rows say ${rows.map(pick).join('; ') || 'nothing'} (required: ${required.map(pick).join('; ')}). Somebody acts on each of them.`,
  ).toEqual(required.map(pick))
}
