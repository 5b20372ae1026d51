import { check, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { parse, run, show } from './run.ts'

/** What the plan says of what was typed. */
export const checkArguments = (): void => {
  check('plans targets with the defaults', () =>
    judgePlan(['api', 'db:5432'], { targets: ['api', 'db:5432'] }),
  )

  check('plans what each flag says', async () => {
    await judgePlan(
      ['api', '--timeout=60000', '--workers', '64', 'db', '--output=csv', '--config', 'c.yaml', '--verbose'],
      {
        targets: ['api', 'db'],
        timeoutMs: 60_000,
        workers: 64,
        output: 'csv',
        config: 'c.yaml',
        isVerbose: true,
      },
    )
    await judgePlan(['--output', 'json', '--timeout', '1', '--workers=1', 'api'], {
      targets: ['api'],
      timeoutMs: 1,
      workers: 1,
      output: 'json',
    })
    await judgePlan(['--output=text', 'api'], { targets: ['api'] })
  })

  check('takes targets from standard input', async () => {
    const stdin = 'web\n\n# the old ones\n  db-1  \nlast'
    await judgePlan(['api', '-'], { targets: ['api', 'web', 'db-1', 'last'] }, stdin)
    await judgePlan(['-', 'api'], { targets: ['web', 'api'] }, 'web\r\n')
  })
}

const judgePlan = async (argv: string[], more: object, stdin?: string): Promise<void> => {
  const defaults = { timeoutMs: 1_000, workers: 4, output: 'text', config: null, isVerbose: false }
  const required = { targets: [], ...defaults, ...more }
  const { stdout } = await run(argv, 0, stdin === undefined ? {} : { stdin })
  const plan = parse(argv, stdout) as { timeoutMs?: unknown }
  if (typeof plan.timeoutMs === 'string')
    misconception('A value arrives as text, and stays text until you convert it.')
  expect(
    plan,
    `${show(argv)} planned ${JSON.stringify(plan)} (required: ${JSON.stringify(required)}). What runs is not what was typed.`,
  ).toEqual(required)
}
