import { check, type CommandResult, command, fail, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const clean = check('writes JSON and nothing else to standard output', async () => {
  const { stdout, exitCode } = await run()
  const rows = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map(parseLine)
  const required = [
    { name: 'api', days: 12, isSoon: true },
    { name: 'db', days: 30, isSoon: false },
  ]
  expect(
    rows,
    `Standard output says ${JSON.stringify(rows)} (required: ${JSON.stringify(required)}). It is all that the next tool gets.`,
  ).toEqual(required)
  expect(exitCode, `The exit code was ${exitCode} (required: 0). The pipe counts as failed.`).toBe(0)
})

check('still says what it does', { after: clean }, async () => {
  const { stderr } = await run()
  for (const words of ['checking api', 'checking db', 'api expires in 12 days']) {
    expect(
      stderr.includes(words),
      `Standard error does not say "${words}" (required: it does). On call cannot see where the tool is.`,
    ).toBe(true)
  }
  expect(
    stderr.includes('db expires'),
    'Standard error says that db expires, and it has 30 days (required: no word of it). A warning about everything is read by nobody.',
  ).toBe(false)
})

let ran: Promise<CommandResult> | null = null
const run = () => (ran ??= command(['api=12', 'db=30']))

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    if (line.startsWith('checking')) {
      misconception('console.info and console.debug write where console.log does; warn and error do not.')
    }
    return fail(
      `Standard output has the line "${line}" (required: JSON alone). Whatever reads it stops there.`,
    )
  }
}
