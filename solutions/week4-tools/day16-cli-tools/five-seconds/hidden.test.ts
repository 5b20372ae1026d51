import { candidate, check, data, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { readFlags } = candidate<typeof import('./solution.ts')>()

const reads = check('reads targets, flags and defaults', async () => {
  await judgeFlags(['api', 'db'], { targets: ['api', 'db'] })
  await judgeFlags(['--timeout=9', 'api', '--verbose', '--workers', '64', 'db'], {
    targets: ['api', 'db'],
    timeout: 9,
    workers: 64,
    isVerbose: true,
  })
  await judgeFlags(['--timeout', '60000', '--workers=1'], { timeout: 60_000, workers: 1 })
})

check('takes all behind -- as targets', { after: reads }, () =>
  judgeFlags(['api', '--', '--verbose', '-9', 'db'], { targets: ['api', '--verbose', '-9', 'db'] }),
)

check('refuses flags it does not know', { after: reads }, async () => {
  for (const argv of [['--timout=9'], ['-x'], ['api', '--timeout'], ['--verbose=yes']]) {
    expectRefused(argv, await outcomeOf(argv))
  }
})

check('refuses what is no number in range', { after: reads }, async () => {
  for (const value of ['5s', '0', '-1', '60001', '2.5', '', ' ', '1e3', '0x10', '+5', 'Infinity', 'five']) {
    const argv = [`--timeout=${value}`]
    const outcome = await outcomeOf(argv)
    if (outcome.includes('"timeout":5,'))
      misconception('What reads as far as it can, and forgets the rest, takes 5s for 5.')
    expectRefused(argv, outcome)
  }
  for (const value of ['65', '0', '4.5']) {
    const argv = [`--workers=${value}`]
    expectRefused(argv, await outcomeOf(argv))
  }
})

const outcomeOf = async (argv: string[]): Promise<string> => {
  try {
    return `was read as ${JSON.stringify(await data(await readFlags(argv)))}`
  } catch (error) {
    return error instanceof Error ? 'an Error' : 'something thrown that is no Error'
  }
}

const expectRefused = (argv: string[], outcome: string): void => {
  expect(
    outcome,
    `"${argv.join(' ')}" ${outcome} (required: an Error). A typing error runs, and does what nobody meant.`,
  ).toBe('an Error')
}

type Flags = import('./solution.ts').Flags

const judgeFlags = async (argv: string[], more: Partial<Flags>): Promise<void> => {
  const required = { targets: [], timeout: 1_000, workers: 4, isVerbose: false, ...more }
  const flags = await readFlags(argv).then(data, (error: Error) => `an Error, "${error.message}"`)
  expect(
    flags,
    `"${argv.join(' ')}" was read as ${typeof flags === 'string' ? flags : JSON.stringify(flags)} (required: ${JSON.stringify(required)}). The tool does something else than was typed.`,
  ).toEqual(required)
}
