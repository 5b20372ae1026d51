import { check, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { run } from './run.ts'

/** What goes where, and what happens when nobody is there. */
export const checkStreams = (): void => {
  check('prints its help to standard output', async () => {
    const { stdout } = await run(['--help'], 0)
    const flags = ['--timeout', '--workers', '--output', '--config', '--verbose']
    const missing = flags.filter((flag) => !stdout.includes(flag))
    expect(
      missing,
      `The help on standard output does not name ${missing.join(', ')} (required: every flag). "| less" shows an empty page.`,
    ).toEqual([])
  })

  const loud = check('says more on standard error, if asked', async () => {
    const { stderr } = await run(['api', 'db', 'web', '--verbose'], 0)
    expect(
      /\b3\b/.test(stderr),
      `With --verbose and 3 targets standard error said ${JSON.stringify(stderr)} (required: words with 3). On call cannot see what was understood.`,
    ).toBe(true)
    const quiet = await run(['api'], 0)
    expect(
      quiet.stderr,
      `Without --verbose standard error said ${JSON.stringify(quiet.stderr)} (required: nothing). Cron mails each word of it, every minute.`,
    ).toBe('')
  })

  check('ends quietly when nobody reads', { after: loud }, async () => {
    const { exitCode, stderr } = await run(['api'], 0, { stdout: 'closed' }).catch((error: Error) => {
      if (error.message.includes('EPIPE'))
        misconception('A stream tells EPIPE as an event "error". Without a listener it ends the process.')
      throw error
    })
    expect(
      stderr,
      `Nobody read standard output, and standard error said ${JSON.stringify(stderr.slice(0, 120))} (required: nothing). "| head -1" ends in noise, with ${exitCode}.`,
    ).toBe('')
  })
}
