import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { allItems } from '../course.ts'
import { requireCachedCourse } from './course-cache.ts'
import { requireCourse } from './read-course.ts'

const samples = join(import.meta.dirname, '../../../author/samples')
const day = 'exercises/week1-samples/day1-samples'

const makeRoot = () => {
  const root = mkdtempSync(join(tmpdir(), 'course-cache-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(join(samples, 'exercises'), join(root, 'exercises'), {
    recursive: true,
    filter: (path) => !path.includes('node_modules'),
  })
  const cache = join(root, '.firedrill/cache/course.json')
  /** As a start much later reads it. */
  const read = ({ version = 'one', nowMs = Date.now() + 60_000 } = {}) =>
    requireCachedCourse(root, { version, nowMs })
  /** What is kept says so: who reads it there, and not off the course, shows it. */
  const mark = (): void =>
    writeFileSync(cache, readFileSync(cache, 'utf8').replace(/"title":"[^"]*"/, '"title":"as it was kept"'))
  const isKept = (): boolean => read().weeks[0]?.title === 'as it was kept'
  return { root, cache, read, mark, isKept }
}

test('the course is what it is, and the second start has it as it was kept', () => {
  const { root, read, mark, isKept } = makeRoot()
  expect(read()).toEqual(requireCourse(root))
  expect(read()).toEqual(requireCourse(root))
  mark()
  expect(isKept()).toBe(true)
})

test('whatever the course is read from, a change of it is seen', () => {
  const changes: ((root: string) => void)[] = [
    (root) => {
      const file = join(root, day, 'day.yaml')
      const { length } = readFileSync(file, 'utf8')
      writeFileSync(file, readFileSync(file, 'utf8').replace('title: ', 'title: N'))
      expect(readFileSync(file, 'utf8')).toHaveLength(length + 1)
    },
    (root) => writeFileSync(join(root, day, '../README.md'), '# Another title\n'),
    (root) => cpSync(join(root, day), join(root, day, '../day2-more'), { recursive: true }),
    (root) => renameSync(join(root, day), join(root, day, '../day3-samples')),
    (root) => utimesSync(join(root, day, 'day.yaml'), new Date(0), new Date(0)),
  ]
  for (const change of changes) {
    const { root, read, mark, isKept } = makeRoot()
    read()
    mark()
    change(root)
    try {
      expect(isKept()).toBe(false)
    } catch (error) {
      // What is wrong with it now is told, as ever.
      expect(error).toMatchObject({ code: 'content' })
    }
  }
})

test('a starter that went is told', () => {
  const { root, read } = makeRoot()
  const [item] = allItems(read())
  rmSync(join(root, item?.exerciseDir ?? '', item?.files[0] ?? ''))
  expect(() => read()).toThrow(/is missing/)
})

test('another version of the code reads the course anew', () => {
  const { read, mark } = makeRoot()
  read()
  mark()
  expect(read({ version: 'two' }).weeks[0]?.title).not.toBe('as it was kept')
})

test('what has just changed is not kept: it may change again and look the same', () => {
  const { cache, read } = makeRoot()
  read({ nowMs: Date.now() })
  expect(existsSync(cache)).toBe(false)
})

test('a cache that is none, or cannot be written, costs nothing but time', () => {
  const { root, cache, read } = makeRoot()
  read()
  for (const text of ['', '{', '[]', 'null', '{"version":"one","looks":[]}']) {
    writeFileSync(cache, text)
    expect(read()).toEqual(requireCourse(root))
  }
  rmSync(join(root, '.firedrill'), { recursive: true })
  writeFileSync(join(root, '.firedrill'), 'no folder')
  expect(read()).toEqual(requireCourse(root))
})
