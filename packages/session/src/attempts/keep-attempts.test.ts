import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dayMs, item, makeLearner, verdictOf } from '../sample-learner.ts'

test('autosave every second of half-typed code damages neither stats nor review, and its last bytes are kept', async () => {
  const { root, open, wait, time } = makeLearner('.')
  const session = open()
  const one = item(session, 'error-ratio')
  session.open(one)
  const file = join(root, 'work/day1/error-ratio.ts')
  const attempt = session.begin(one)
  for (let save = 0; save < 90; save++) {
    writeFileSync(file, `export function errorRatio() { return ${'('.repeat(save % 7)}`)
    attempt.judged(verdictOf(one, save % 3 === 0 ? 'fail' : 'error', `${save}`), 'save')
    wait(attempt, 1)
  }
  writeFileSync(file, 'export function errorRatio() { return 1 }\n')
  attempt.judged(verdictOf(one, 'pass', 'last'), 'save')
  expect(attempt.state()).toMatchObject({ result: 'pass', seconds: 90, tries: 1 })
  expect(session.stats()).toMatchObject({ firstTry: { clean: 1, total: 1, rate: 1 }, stuck: [] })
  expect(session.attemptFiles(one, 1)).toEqual({
    'error-ratio.ts': 'export function errorRatio() { return 1 }\n',
  })
  const [kept] = session.attempts(one)
  expect(kept).toMatchObject({ checks: { passed: 1, total: 1 }, failing: [], bytes: 'kept' })
  time.wallMs += 40 * dayMs
  expect((await session.review()).items).toMatchObject([{ grade: 'good' }])
})

test('the solution is compared without the task that a drill begins with, and all hints are there after a pass', async () => {
  const { root, open } = makeLearner('.')
  const session = open()
  const one = item(session, 'error-ratio')
  session.open(one)
  expect(() => session.ladder(one)).toThrow('is not over yet')
  const file = join(root, 'work/day1/error-ratio.ts')
  const starter = readFileSync(file, 'utf8')
  expect(starter).toMatch(/^\/\*/)
  writeFileSync(file, `${starter}// mine\n`)
  const attempt = session.begin(one)
  attempt.judged(verdictOf(one, 'pass', '1'), 'save')
  const [compared] = await session.compareSolution(one)
  expect(compared?.rows[0]?.left?.text).toMatch(/^export/)
  const { shown, total } = session.ladder(one)
  expect(shown).toHaveLength(total)
  expect(session.stateOf(one).hints).toBe(0)
})

test('the time that is kept is the one that the clock showed', () => {
  const { root, open, time } = makeLearner('.')
  const session = open()
  const one = item(session, 'error-ratio')
  session.open(one)
  writeFileSync(join(root, 'work/day1/error-ratio.ts'), '// mine\n')
  const attempt = session.begin(one)
  time.monotonicMs += 17_800
  attempt.judged(verdictOf(one, 'pass', '1'), 'save')
  expect(session.attempts(one)[0]?.seconds).toBe(17)
})

test('a terminal that is killed in the middle loses the time of that go, and nothing else', async () => {
  const { root, open, wait } = makeLearner('.')
  const session = open()
  const one = item(session, 'error-ratio')
  session.open(one)
  writeFileSync(join(root, 'work/day1/error-ratio.ts'), '// mine\n')
  const attempt = session.begin(one)
  attempt.judged(verdictOf(one, 'fail', '1'), 'save')
  wait(attempt, 6)
  // Killed: neither left nor closed.
  const after = open()
  expect(after.stateOf(one)).toMatchObject({ state: 'started', isTried: true })
  expect(after.next()?.id).toBe(one.id)
  expect(after.stats().stuck).toMatchObject([{ check: 'check-one', times: 1 }])
  const second = after.begin(one)
  second.judged(verdictOf(one, 'pass', '2'), 'save')
  expect(after.stateOf(one).state).toBe('passed')
})

test('an earlier attempt comes back with its files, and undo brings back what was there, even nothing', () => {
  const { root, open } = makeLearner('.')
  const session = open()
  const one = item(session, 'error-alarm')
  session.open(one)
  const folder = join(root, 'work/day1/error-alarm')
  writeFileSync(join(folder, 'alarm.ts'), '// alarm one\n')
  const attempt = session.begin(one)
  attempt.judged(verdictOf(one, 'fail', '1'), 'save')
  attempt.leave()
  expect(session.attempts(one)).toMatchObject([{ result: 'leave', bytes: 'kept' }])
  rmSync(folder, { recursive: true })
  expect(session.bringBack(one, 1)).toEqual([
    'work/day1/error-alarm/alarm.ts',
    'work/day1/error-alarm/window.ts',
  ])
  expect(readFileSync(join(folder, 'alarm.ts'), 'utf8')).toBe('// alarm one\n')
  session.undo(one)
  expect(existsSync(join(folder, 'alarm.ts'))).toBe(false)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'alarm.ts'), '// alarm two\n')
  session.bringBack(one, 1)
  session.undo(one)
  expect(readFileSync(join(folder, 'alarm.ts'), 'utf8')).toBe('// alarm two\n')
})

test('an attempt whose kept files cannot be written is kept without them', () => {
  const { root, open } = makeLearner('.')
  const session = open()
  const one = item(session, 'error-ratio')
  session.open(one)
  mkdirSync(join(root, '.firedrill/kept'), { recursive: true })
  writeFileSync(join(root, '.firedrill/kept/bytes'), 'in the way')
  writeFileSync(join(root, 'work/day1/error-ratio.ts'), '// mine\n')
  session.begin(one).judged(verdictOf(one, 'pass', '1'), 'save')
  expect(session.attempts(one)).toMatchObject([{ result: 'pass', bytes: 'none' }])
  expect(() => session.attemptFiles(one, 1)).toThrow(
    expect.objectContaining({ code: 'usage', message: expect.stringContaining('were not kept') }),
  )
})
