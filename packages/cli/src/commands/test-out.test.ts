import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { openJournal } from '@firedrill/journal'
import { expect, onTestFinished, test } from 'vitest'
import { makeFixtureCourse } from '../fixture-course.ts'

test('who passes most drills of a day at the first try is told that the rest can be marked', async () => {
  const root = mkdtempSync(join(tmpdir(), 'test-out-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(join(repository, 'packages/author/samples/questions'), root, { recursive: true })
  const { drill } = makeFixtureCourse()
  const here = (args: string[]) => drill(args, { env: { FIREDRILL_ROOT: root } })
  const journal = openJournal(join(root, '.firedrill/journal.jsonl'))
  const pass = (slug: string): void =>
    void journal.append({
      kind: 'attempt',
      item: `day6/${slug}`,
      result: 'pass',
      seconds: 20,
      hints: 0,
      tries: 1,
      place: 'work',
    })
  for (const slug of ['page-on-burn', 'what-to-count', 'blast-radius']) pass(slug)
  expect((await here(['progress'])).stdout).not.toContain('pnpm drill known')
  pass('first-steps')
  expect((await here(['progress'])).stdout).toContain(
    '4 of 7 drills clean at the first try: `pnpm drill known day6` marks the rest as known\n',
  )
  const { days } = JSON.parse((await here(['progress', '--json'])).stdout)
  expect(days[0].testOut).toEqual({
    clean: 4,
    drills: 7,
    rest: ['day6/allowed-downtime', 'day6/retry-header', 'day6/own-words'],
  })
  await here(['known', 'day6'])
  const after = JSON.parse((await here(['progress', '--json'])).stdout)
  expect(after).toMatchObject({ passed: 4, known: 3, days: [{ testOut: null }] })
})
