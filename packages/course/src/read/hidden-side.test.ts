import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Item } from '../course.ts'
import { courseIdOf, dayKeyOf, formatEdition, makeDayPack } from '../pack/index.ts'
import { isLocked, listHidden, readHidden } from './hidden-side.ts'
import { judgeStampOf, readJudgeFiles } from './judge-files.ts'
import { storeKey } from './stored-keys.ts'

const secret = Buffer.alloc(32, 5)
const dir = 'solutions/week1-http/day1-http/status-code'
const item = { id: 'day1/status-code', kind: 'code', files: ['status-code.ts'], solutionDir: dir } as Item
const files = {
  'status-code/checks/calls.ts': 'calls',
  'status-code/debrief.md': 'hints',
  'status-code/hidden.test.ts': 'test',
}
const locked = { 'status-code/also/other.ts': 'other', 'status-code/solution.ts': 'right' }

const makeRoot = (write: Record<string, string | Buffer>): string => {
  const root = mkdtempSync(join(tmpdir(), 'hidden-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const [path, content] of Object.entries(write)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}
const full = (): string =>
  makeRoot(
    Object.fromEntries(
      Object.entries({ ...files, ...locked }).map(([path, text]) => [
        `solutions/week1-http/day1-http/${path}`,
        text,
      ]),
    ),
  )
const sealed = (course = courseIdOf(secret)): string =>
  makeRoot({
    'sealed/week1-http/day1-http.pack': makeDayPack({ secret, day: 'day1', files, locked }),
    'edition.json': formatEdition({ version: 1, edition: 'learners', course, commit: 'abcdef0', files: {} }),
  })

test('A pack reads as the folder it was made of, but for what is locked.', () => {
  const [one, other] = [full(), sealed()]
  expect(listHidden(other, dir)).toEqual(listHidden(one, dir))
  expect(listHidden(other, `${dir}/checks`)).toEqual(['calls.ts'])
  expect(listHidden(other, 'solutions/week1-http/day1-http/status')).toEqual([])
  expect(readJudgeFiles(other, item)).toEqual({ 'checks/calls.ts': 'calls', 'hidden.test.ts': 'test' })
  expect(readJudgeFiles(one, item)).toEqual(readJudgeFiles(other, item))
  expect(judgeStampOf(other, item)).toBe(judgeStampOf(one, item))
  expect(readHidden(other, `${dir}/none.ts`)).toEqual({ text: null, problem: null })
})

test('What is locked is a problem with the way to the key, and opens once the key is kept.', () => {
  const root = sealed()
  const solution = `${dir}/solution.ts`
  expect([isLocked(root, item), isLocked(full(), item)]).toEqual([true, false])
  expect(readHidden(root, solution)).toMatchObject({
    text: null,
    problem: { message: 'is locked.', fix: expect.stringContaining('pnpm drill unlock day1 <key>') },
  })
  storeKey(root, 'day1', dayKeyOf(secret, 'day2'))
  expect(isLocked(root, item)).toBe(true)
  storeKey(root, 'day1', dayKeyOf(secret, 'day1'))
  expect(readHidden(root, solution)).toEqual({ text: 'right', problem: null })
  expect(isLocked(root, item)).toBe(false)
})

test('A pack that is missing, or of another course, is a problem that says so.', () => {
  const strange = sealed('0000000000000000')
  expect(readHidden(strange, `${dir}/hidden.test.ts`).problem).toMatchObject({
    message: 'belongs to another course.',
  })
  const root = sealed()
  rmSync(join(root, 'sealed/week1-http/day1-http.pack'))
  expect(readHidden(root, `${dir}/hidden.test.ts`).problem).toMatchObject({
    file: 'sealed/week1-http/day1-http.pack',
    message: 'is missing.',
  })
})

test('What judges an item decides its stamp: hints, solutions and line ends do not.', () => {
  const stampWith = (path: string, text: string): string => {
    const root = full()
    writeFileSync(join(root, dir, path), text)
    return judgeStampOf(root, item)
  }
  const now = judgeStampOf(full(), item)
  expect(now).toMatch(/^[0-9a-f]{16}$/)
  expect(stampWith('hidden.test.ts', 'another test')).not.toBe(now)
  expect(stampWith('driver.ts', 'helps')).not.toBe(now)
  expect(stampWith('debrief.md', 'other hints')).toBe(now)
  expect(stampWith('solution.ts', 'other answer')).toBe(now)
  expect(stampWith('mutants.yaml', '[]')).toBe(now)
  expect(stampWith('hidden.test.ts', 'a\r\nb')).toBe(stampWith('hidden.test.ts', 'a\nb'))
})
