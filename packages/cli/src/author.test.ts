import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFixtureCourse } from './fixture-course.ts'

test('An author begins an item, and the check names what is still to write.', async () => {
  const { root, drill } = makeFixtureCourse()
  const started = await drill(['author', 'new', 'drill', 'day1', 'greeting'])
  expect(started).toMatchObject({ code: 0, stderr: '' })
  expect(started.stdout).toContain('exercises/week1-samples/day1-samples/greeting.ts\n')
  expect(started.stdout).toMatch(/What is still to write: pnpm author check greeting\n$/)
  expect(readdirSync(join(root, 'solutions/week1-samples/day1-samples/greeting'))).toContain('hidden.test.ts')
  const checked = await drill(['author', 'check', 'greeting', '--repeats', '1'])
  expect(checked.code).toBe(2)
  expect(checked.stdout).toContain('Write here: the situation, as on-call meets it.')
  const again = await drill(['author', 'new', 'drill', 'day1', 'greeting'])
  expect(again).toMatchObject({ code: 2, stdout: '' })
  expect(again.stderr).toBe('"greeting" is taken.\nSlugs are unique in the course: choose another.\n')
}, 120_000)

test('Figures are taken, kept and set against the content; the page is written from them.', async () => {
  const { root, drill } = makeFixtureCourse()
  const flaked = await drill(['author', 'flake', 'error-ratio', '--runs', '4', '--load', '--save'])
  expect(flaked.stdout).toMatch(/^1 item, 4 runs under load, 0 flakes \(rate below 52\.71 %, 95 %\)/m)
  const mutated = await drill(['author', 'mutate', 'error-ratio', '--save'])
  expect(mutated.code).toBe(2)
  expect(mutated.stdout).toContain('    becomes: "status > 500"\n')
  const judged = await drill(['author', 'quality', '--check', '--save'])
  expect(judged.code).toBe(2)
  expect(judged.stdout).toContain('error-ratio: 4 runs under load: not enough.')
  expect(judged.stdout).toContain('error-ratio: 1 mutant lives without a reason.')
  expect(judged.stdout).toContain('error-alarm: the mutants were never taken.')
  const one = await drill(['author', 'quality', 'error-alarm', '--complete'])
  expect(one.code).toBe(2)
  expect(one.stdout).toMatch(/^(docs\/quality\/day1\.json error-alarm: .*\n){2}2 problems\n$/)
  expect(readFileSync(join(root, 'docs/quality.md'), 'utf8')).toContain('| error-ratio | code | 1 | 2 |')
}, 120_000)

test('A preview shows the item and leaves no trace.', async () => {
  const { root, scratch, drill } = makeFixtureCourse()
  const { code, stdout } = await drill(['author', 'preview', 'error-ratio'])
  expect(code).toBe(0)
  expect(stdout).toContain('error-ratio')
  expect(readdirSync(root)).not.toContain('work')
  expect(readdirSync(scratch).filter((name) => name.startsWith('firedrill-course'))).toEqual([])
})

test('A preview takes an answer by its name, and says which there are where it does not know one.', async () => {
  const { root, drill } = makeFixtureCourse()
  expect((await drill(['author', 'preview', 'error-ratio', '--with', 'solution'])).code).toBe(0)
  const none = await drill(['author', 'preview', 'error-ratio', '--with', 'nothing'])
  expect(none.code).toBe(2)
  expect(none.stderr).toContain(
    'error-ratio has no answer "nothing".\nThere are solution, also/one-loop, wrong/',
  )
  const day = await drill(['author', 'preview', 'day1', '--with', 'solution'])
  expect(day.stderr).toContain('"day1" is no single item.')
  expect(readdirSync(root)).not.toContain('work')
})

test('Figures of learners come from their exported journals; without one it says how to get it.', async () => {
  const { root, drill, save } = makeFixtureCourse()
  await drill(['list'])
  save('export const errorRatio = () => 7\n')
  await drill(['run', 'error-ratio'])
  const exported = await drill(['progress', 'export', join(root, 'journal.jsonl')])
  expect(exported.code).toBe(0)
  const added = await drill(['author', 'stats', join(root, 'journal.jsonl')])
  expect(added.code).toBe(0)
  expect(added.stdout).toContain('1 journal,')
  const none = await drill(['author', 'stats'])
  expect(none).toMatchObject({ code: 2, stdout: '' })
  expect(none.stderr).toContain('pnpm drill progress export')
})

test('Ctrl-C ends a series under load in order, and nothing of it is left.', async () => {
  const { scratch, drill } = makeFixtureCourse()
  const { code } = await drill(['author', 'flake', 'error-ratio', '--runs', '5000', '--load'], {
    signal: { name: 'SIGINT', whenStderr: /again: / },
  })
  expect(code).toBe(130)
  expect(readdirSync(scratch)).toEqual([])
}, 60_000)
