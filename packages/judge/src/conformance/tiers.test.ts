import { bundle, root } from '@firedrill/bundle'
import { afterEach, expect, test } from 'vitest'
import { findContainment } from '../client/prove-tier.ts'
import { type Judge, openJudge } from '../index.ts'
import { findingCounts } from '../wire/probe.ts'
import { atT2 } from './at-t2.ts'

const path = process.env.PATH
let judge: Judge | null = null
afterEach(async () => {
  process.env.PATH = path
  await judge?.close()
})

test('The self-test tells an open door from a closed one: a plain child process keeps none of the walls.', async () => {
  const findings = await findContainment(null, { root, bundleDir: await bundle() })
  const open = findings.filter(({ isKept }) => !isKept)
  expect(findings.filter(({ kind }) => kind === 'honest')).toHaveLength(findingCounts.honest)
  expect(findings.filter(({ kind }) => kind === 'contained')).toHaveLength(findingCounts.contained)
  expect(open.every(({ kind }) => kind === 'contained')).toBe(true)
  // Where a namespace or a packet is refused by the machine around this one, the door is closed without us.
  expect(open.map(({ promise }) => promise)).toEqual(
    expect.arrayContaining([
      'no file outside is readable',
      'the course is out of sight',
      'no listener outside is reachable',
      'no other process is visible',
      'no process outside can be signalled',
      'it holds no privilege and a filter guards its system calls',
    ]),
  )
})

test('Where nothing can be sandboxed, a wish for T2 is refused before anything is judged, with a remedy.', async () => {
  process.env.PATH = '/nowhere'
  judge = openJudge({ root: '/', bundleDir: await bundle(), minTier: 'T2' })
  await expect(judge.run({} as never)).rejects.toMatchObject({
    code: 'environment',
    message: expect.stringContaining('cannot be sandboxed (T2)'),
    hint: expect.stringContaining('apt-get install bubblewrap'),
  })
})

await atT2(() => {
  test.each(['own-user', 'user-namespace'] as const)('Every wall holds: %s.', async (containment) => {
    // An ordinary user cannot hand out user numbers.
    const way = process.getuid?.() === 0 ? containment : 'user-namespace'
    const findings = await findContainment(way, { root, bundleDir: await bundle() })
    expect(findings.filter(({ isKept }) => !isKept)).toEqual([])
    expect(findings).toHaveLength(findingCounts.contained + findingCounts.honest)
  })
})
