import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allItems, type Item, type Place, type Verdict } from '@firedrill/course'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openSession } from '../session.ts'
import type { Session } from '../session-types.ts'

const samples = join(import.meta.dirname, '../../../author/samples/questions')
const timed = { seconds: 10, tries: 1, place: 'work' } as const

const makeCourse = (): { root: string; open: () => Session; answers: string } => {
  const root = mkdtempSync(join(tmpdir(), 'questions-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(samples, root, { recursive: true })
  return {
    root,
    open: () => openSession({ root, bundleDir: '/nowhere' }),
    answers: join(root, 'work/day6/answers.yaml'),
  }
}
const item = (session: Session, slug: string): Item =>
  allItems(session.course).find((one) => one.slug === slug) as Item

/** Answers as a screen does: open, answer, note. */
const answer = async (
  session: Session,
  slug: string,
  given: string,
  place: Place = 'work',
): Promise<Verdict> => {
  const one = item(session, slug)
  session.open(one, place)
  const verdict = await session.answer(one, given, { place })
  session.note(one, verdict, place)
  return verdict
}

test('A question is asked with its values, and coming back asks the same.', () => {
  const course = makeCourse()
  const session = course.open()
  const asked = session.question(item(session, 'allowed-downtime'))
  expect(asked).toMatchObject({ kind: 'number', unit: 'minutes', options: [], given: null })
  expect(asked.text).toMatch(/^The objective is 99(\.\d)? % over a rolling window of (7|14|30) days\./)
  const again = course.open()
  expect(again.question(item(again, 'allowed-downtime'))).toEqual(asked)
  const options = session.question(item(session, 'first-steps')).options
  expect(options.map(({ key }) => key).toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect(options.find(({ key }) => key === 'a')?.text).toBe('Find the cause')
})

test('Two learners are asked in different ways, by their ids alone.', () => {
  const seeds = ['one', 'other', 'one'].map((id) => {
    const course = makeCourse()
    mkdirSync(join(course.root, 'work'))
    writeFileSync(join(course.root, 'work/learner.yaml'), `id: ${id} # mine\n`)
    const session = course.open()
    return session.question(item(session, 'first-steps')).seed
  })
  expect(seeds[0]).toBe(seeds[2])
  expect(seeds[0]).not.toBe(seeds[1])
})

test('A wrong answer is a try, is kept, and opens the answer in words.', async () => {
  const course = makeCourse()
  const session = course.open()
  const one = item(session, 'page-on-burn')
  expect(() => session.reveal(one, timed)).toThrow('opens after one go of your own')
  expect(session.stateOf(one).state).toBe('new')
  const verdict = await answer(session, 'page-on-burn', 'A')
  expect(verdict).toMatchObject({
    status: 'fail',
    repeat: `pnpm drill run page-on-burn --seed ${verdict.seed}`,
  })
  expect(session.stateOf(one)).toMatchObject({ state: 'started', isTried: true })
  expect(session.question(one).given).toBe('a')
  expect(session.reveal(one, timed)).toMatchObject({
    files: {},
    answer: 'b: Page when an hour burns the budget 14 times too fast.',
    worked: null,
    debrief: expect.stringContaining('A burn rate'),
  })
  expect(session.stateOf(one).state).toBe('seen')
  expect(session.hints(one, { isNext: true }).shown).toHaveLength(1)
  expect(() => session.hiddenTest(one)).toThrow('no test judges it')
})

test('What is no answer costs nothing and is not kept.', async () => {
  const session = makeCourse().open()
  expect((await answer(session, 'page-on-burn', 'z')).status).toBe('error')
  expect(session.stateOf(item(session, 'page-on-burn'))).toMatchObject({ state: 'new', isTried: false })
  expect(session.question(item(session, 'page-on-burn')).given).toBeNull()
})

test('A right answer passes once, is shown with its working, and is judged again from the file.', async () => {
  const course = makeCourse()
  const session = course.open()
  const one = item(session, 'blast-radius')
  expect((await answer(session, 'blast-radius', '8 pods')).status).toBe('pass')
  expect(session.reveal(one, timed)).toMatchObject({ answer: '8 pods', worked: '12 − 12 / 3 = 8' })
  expect(session.progress()).toMatchObject({ passed: 1, points: { earned: 5 } })
  expect(session.next()?.slug).toBe('first-steps')
  const later = course.open()
  const verdict = await later.judge(item(later, 'blast-radius'))
  expect(verdict).toMatchObject({ status: 'pass', seed: session.question(one).seed })
  expect(readFileSync(course.answers, 'utf8')).toContain('item: day6/blast-radius')
})

test('A question without an answer fails, and is no go of the learner’s.', async () => {
  const session = makeCourse().open()
  const one = item(session, 'blast-radius')
  const verdict = await session.judge(one)
  session.note(one, verdict, 'work')
  expect(verdict.checks[0]?.message).toBe(
    'There is no answer yet. `pnpm drill answer blast-radius` asks for one.',
  )
  expect(session.stateOf(one).isTried).toBe(false)
})

test('Again asks a fresh instance beside the first answer, which stays.', async () => {
  const session = makeCourse().open()
  const one = item(session, 'allowed-downtime')
  const first = session.question(one)
  await answer(session, 'allowed-downtime', '1')
  session.reveal(one, timed)
  expect(session.question(one)).toEqual({ ...first, given: '1' })
  session.again(one)
  const second = session.question(one, 'review')
  expect(second.seed).not.toBe(first.seed)
  expect(second.given).toBeNull()
  await answer(session, 'allowed-downtime', '2', 'review')
  expect(session.question(one, 'review')).toEqual({ ...second, given: '2' })
  expect(session.question(one).given).toBe('1')
  expect(session.select(['review'])).toEqual([{ item: one, place: 'review' }])
})

test('A reset takes one answer out, and undo brings it back, step by step.', async () => {
  const course = makeCourse()
  const session = course.open()
  const one = item(session, 'first-steps')
  await answer(session, 'first-steps', 'a b c d')
  await answer(session, 'retry-header', 'Expires')
  expect(session.reset(one)).toEqual(['answers.yaml'])
  expect(session.question(one).given).toBeNull()
  expect(session.question(item(session, 'retry-header')).given).toBe('Expires')
  await answer(session, 'first-steps', 'd c b a')
  expect(session.undo(one)).toEqual(['answers.yaml'])
  expect(session.question(one).given).toBe('a, b, c, d')
  expect(() => session.undo(one)).toThrow('All that was put away of day6/first-steps is back.')
})

test('A file broken by hand is told with its line and never overwritten.', async () => {
  const course = makeCourse()
  const session = course.open()
  session.open(item(session, 'blast-radius'))
  writeFileSync(course.answers, '- item: day6/blast-radius\n  answer: [')
  const told = expect.objectContaining({
    code: 'usage',
    message: expect.stringMatching(/^work\/day6\/answers\.yaml:2 is not valid YAML/),
  })
  await expect(session.answer(item(session, 'blast-radius'), '8')).rejects.toEqual(told)
  await expect(session.judge(item(session, 'blast-radius'))).rejects.toEqual(told)
  expect(readFileSync(course.answers, 'utf8')).toBe('- item: day6/blast-radius\n  answer: [')
  expect(session.stateOf(item(session, 'blast-radius')).state).toBe('new')
})

test('An answer written by hand is seen as a save, and judged.', async () => {
  const course = makeCourse()
  const session = course.open()
  const one = item(session, 'what-to-count')
  session.open(one)
  const onSave = vi.fn<() => void>()
  onTestFinished(session.watch(one, onSave))
  writeFileSync(course.answers, '- item: day6/what-to-count\n  answer: [c, a]\n')
  await vi.waitFor(() => expect(onSave).toHaveBeenCalled(), 5_000)
  expect((await session.judge(one)).status).toBe('pass')
})

test('There is no file of a question to run, and no question in a learner’s file without an id.', async () => {
  const course = makeCourse()
  const session = course.open()
  const one = item(session, 'own-words')
  const options = { lab: {}, signal: new AbortController().signal }
  expect(() => session.tryOut(one, options)).toThrow('there is no file to run')
  session.open(one)
  writeFileSync(join(course.root, 'work/learner.yaml'), 'name: Kim\n')
  expect(() => session.question(one)).toThrow('work/learner.yaml names no id.')
})
