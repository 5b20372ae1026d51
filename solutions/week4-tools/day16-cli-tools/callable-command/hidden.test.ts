import { candidate, check, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { run } = candidate<typeof import('./solution.ts')>()

const healthy = check('gives 0 when all are healthy', async () => {
  const { code, probed } = await callWith(['api', 'db'])
  expect(
    probed,
    `"api db" probed ${probed || 'nobody'} (required: api db). What is not probed is not known to be well.`,
  ).toBe('api db')
  judgeCode('api db, all healthy', code, 0)
  judgeCode('--quiet api, all healthy', (await callWith(['--quiet', 'api'])).code, 0)
})

check('gives 1 when one is not', async () => {
  const { code, probed } = await callWith(['api', 'down', 'db'])
  if (code === 0)
    misconception('The code was there before the probes were: an action that is async ends later.')
  judgeCode('api down db, where down is not healthy', code, 1)
  expect(
    probed,
    `"api down db" probed ${probed || 'nobody'} (required: api db down). Who stops at the first never hears of the second.`,
  ).toBe('api db down')
  judgeCode('api broken, where the probe of broken rejects', (await callWith(['api', 'broken'])).code, 1)
  judgeCode('api, all healthy, afterwards', (await callWith(['api'])).code, 0)
})

check('gives 2 for wrong usage, and probes nobody', { after: healthy }, async () => {
  for (const argv of [[], ['--loud', 'api'], ['--quiet']]) {
    const { code, probed } = await callWith(argv)
    if (code === 1) misconception('commander gives 1 for whatever it refuses, unless it is told otherwise.')
    judgeCode(argv.join(' ') || 'no argument', code, 2)
    expect(
      probed,
      `"${argv.join(' ')}" probed ${probed} (required: nobody). Half a command was carried out.`,
    ).toBe('')
  }
})

check('gives 0 for --help', { after: healthy }, async () => {
  const { code, probed } = await callWith(['--help'])
  judgeCode('--help', code, 0)
  expect(probed, `--help probed ${probed} (required: nobody). Asking how would act already.`).toBe('')
})

const callWith = async (argv: string[]): Promise<{ code: unknown; probed: string }> => {
  const probed: string[] = []
  const probe = async (target: string): Promise<boolean> => {
    probed.push(target)
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (target === 'broken') throw new Error('The probe itself is broken.')
    return target !== 'down'
  }
  const code = await run(argv, probe).catch((error: Error) => `a rejection with "${error.message}"`)
  return { code, probed: probed.toSorted().join(' ') }
}

const judgeCode = (story: string, code: unknown, required: number): void => {
  expect(
    code,
    `"${story}" gave ${String(code)} (required: ${required}). Scripts act on this number and on nothing else.`,
  ).toBe(required)
}
