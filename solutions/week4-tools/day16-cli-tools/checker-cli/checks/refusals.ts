import { check } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { run, show } from './run.ts'

/** What is refused, and how. */
export const checkRefusals = (): void => {
  check('refuses numbers out of range', async () => {
    for (const value of ['0', '60001', '1e9', '5s', '2.5'])
      await judgeRefusal([`--timeout=${value}`, 'api'], '--timeout')
    for (const value of ['0', '65', 'NaN']) await judgeRefusal([`--workers=${value}`, 'api'], '--workers')
  })

  check('refuses unknown formats and flags', async () => {
    await judgeRefusal(['--output=xml', 'api'], '--output')
    await judgeRefusal(['--tmeout=9', 'api'], '--tmeout')
  })

  check('refuses to run without a target', async () => {
    await judgeRefusal([], 'target')
    await judgeRefusal(['-'], 'target', '# nobody\n\n')
  })
}

const judgeRefusal = async (argv: string[], named: string, stdin = ''): Promise<void> => {
  const { stdout, stderr } = await run(argv, 2, { stdin })
  expect(
    stdout,
    `${show(argv)} wrote ${JSON.stringify(stdout.slice(0, 80))} to standard output (required: nothing). It ends up in the report.`,
  ).toBe('')
  expect(
    stderr.includes(named),
    `${show(argv)} said ${JSON.stringify(stderr.slice(0, 120))} on standard error (required: words with "${named}"). Whoever typed it looks for the mistake.`,
  ).toBe(true)
}
