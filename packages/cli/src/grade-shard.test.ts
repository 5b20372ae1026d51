import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeSubmissions } from '@firedrill/grader/samples'
import { expect, test } from 'vitest'
import { makeGradeFixture, rightRatio, samples } from './grade-fixture.ts'

test('three shards, merged, are every file of the plain grade, byte for byte, and its exit code', async () => {
  const fixture = makeGradeFixture()
  const dir = (name: string): string => join(fixture.course.root, name)
  await makeSubmissions(fixture.inbox, { samples, count: 10 })
  // A second hand-in of one learner: only the whole can know.
  fixture.handIn('zoe/learner.yaml', 'id: learner-00003\n')
  fixture.handIn('zoe/day1/error-ratio.ts', fixture.read(rightRatio))
  // The cache makes durations the same: nothing else may differ.
  await fixture.grade([])
  const plain = await fixture.grade(['--min-score', '50', '--out', dir('plain')])
  for (const shard of ['1/3', '2/3', '3/3']) {
    const part = await fixture.grade(['--min-score', '50', '--shard', shard, '--out', dir('parts')])
    expect(part).toMatchObject({ code: 0, stderr: '' })
  }
  expect(readdirSync(dir('parts'))).toEqual(['part-1-of-3.jsonl', 'part-2-of-3.jsonl', 'part-3-of-3.jsonl'])
  const merged = await fixture.course.drill(['grade', 'merge', dir('parts'), '--out', dir('merged')])
  expect(merged).toEqual(plain)
  expect(plain.code).toBe(1)
  expect(plain.stdout).toContain('learner-00003 names the same learner')
  expect(readdirSync(dir('merged'))).toEqual(readdirSync(dir('plain')))
  for (const name of readdirSync(dir('plain'))) {
    expect(readFileSync(join(dir('merged'), name), 'utf8')).toBe(
      readFileSync(join(dir('plain'), name), 'utf8'),
    )
  }
  const alone = await fixture.course.drill(['grade', 'merge', dir('parts'), '--json'])
  expect(alone.stdout).toBe(readFileSync(join(dir('plain'), 'grades.json'), 'utf8'))
  rmSync(join(dir('parts'), 'part-2-of-3.jsonl'))
  expect(await fixture.course.drill(['grade', 'merge', dir('parts'), '--out', dir('gap')])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('1 of 3 shards is missing: 2/3.'),
  })
  expect(readdirSync(fixture.course.root)).not.toContain('gap')
})

test('a shard without a folder for its part, or with a format, is refused before anything is graded', async () => {
  const fixture = makeGradeFixture()
  fixture.handIn('alice/day1/error-ratio.ts', fixture.read(rightRatio))
  expect(await fixture.grade(['--shard', '1/2'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--shard needs --out <dir>'),
  })
  expect(await fixture.grade(['--shard', '1/2', '--junit', '--out', fixture.inbox])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--shard and --junit do not go together'),
  })
})
