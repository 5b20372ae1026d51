import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { places } from '../check/fixtures/bad-fixture.ts'
import { copySamples, type SampleCourse } from '../check/fixtures/copy-samples.ts'
import { drawSample, readChanged } from './choose-scope.ts'

const startHistory = ({ root }: SampleCourse) => {
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=author', '-c', 'user.email=author@localhost', ...args], {
      cwd: root,
      stdio: 'ignore',
    })
  git('init', '-b', 'main')
  git('add', 'exercises', 'solutions')
  git('commit', '-m', 'samples')
  return git
}

test('What differs from the merge base is found, committed or not, and nothing else.', () => {
  using course = copySamples()
  const git = startHistory(course)
  git('checkout', '-b', 'work')
  course.edit(`${places.drill}/solution.ts`, '>= 500', '> 499')
  git('commit', '-am', 'another border')
  course.edit(places.manifest, 'par: 15m', 'par: 20m')
  const { items, lessons } = readChanged(course.root)
  expect(items.map((item) => item.slug)).toEqual(['error-ratio', 'error-alarm'])
  expect(lessons).toEqual(['day1'])
  expect(readChanged(course.root, 'work').items).toHaveLength(2)
})

test('A new file counts before it is known to git; on the branch itself the last commit does.', () => {
  using course = copySamples()
  const git = startHistory(course)
  course.write('notes.txt', '')
  git('add', 'notes.txt')
  git('commit', '-m', 'notes')
  expect(readChanged(course.root).items).toEqual([])
  course.write(`${places.exerciseSolution}/also/another/alarm.ts`, '')
  expect(readChanged(course.root).items.map((item) => item.slug)).toEqual(['error-alarm'])
})

test('A branch that git does not know is told, with what to do.', () => {
  using course = copySamples()
  startHistory(course)
  expect(() => readChanged(course.root, 'no-such-branch')).toThrow('no-such-branch')
})

test('A sample holds all that changed, and the same share of the others for the same seed.', () => {
  using course = copySamples()
  startHistory(course)
  course.edit(`${places.drill}/solution.ts`, '>= 500', '> 499')
  const changed = readChanged(course.root).items
  const draw = (percent: number): string[] =>
    drawSample(course.root, { changed, percent, seed: '0000000a' }).map((item) => item.slug)
  expect(draw(0)).toEqual(['error-ratio'])
  expect(draw(50)).toEqual(['error-ratio', 'error-alarm'])
})
