import { allItems } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import { expect, test } from 'vitest'
import { places } from '../check/fixtures/bad-fixture.ts'
import { copySamples, type SampleCourse } from '../check/fixtures/copy-samples.ts'
import { blindFile } from './blind.ts'
import { checkQuality, saveQuality } from './check-quality.ts'
import type { ItemFigures } from './figures.ts'
import { hashItem } from './hash-item.ts'
import { figuresFile, keepFigures } from './keep-figures.ts'

/** Figures of every item, as good as they can be. */
const measure = (course: SampleCourse, change: Partial<Record<keyof ItemFigures, object>> = {}): void => {
  const { root } = course
  const items = allItems(readCourse(root).course)
  const figures = items.map((item): [string, ItemFigures] => {
    const times = { aloneMs: 80, medianMs: 120, p95Ms: 300 }
    const flake = { hash: hashItem(root, item, 'flake'), runs: 200, flakes: 0, isLoaded: true, ...times }
    const mutate = { hash: hashItem(root, item, 'mutate'), mutants: 9, killed: 8, exempt: 1, survivors: 0 }
    return [item.id, { flake: { ...flake, ...change.flake }, mutate: { ...mutate, ...change.mutate } }]
  })
  keepFigures(root, new Map(figures))
}

const save = (course: SampleCourse): void => saveQuality(course.root, checkQuality(course.root))
const messagesOf = ({ root }: SampleCourse): string[] =>
  checkQuality(root).problems.map(({ field, message }) => `${field ?? 'page'}: ${message}`)

test('Where every figure is there and good, the saved page is fresh.', () => {
  using course = copySamples()
  measure(course)
  save(course)
  expect(checkQuality(course.root)).toMatchObject({ ok: true, problems: [] })
  const { page } = checkQuality(course.root)
  expect(page).toContain('| error-ratio | code | 1 | 2 | 9 | 8 | 1 | 0 | 200 | 0 | 1.49 % | 80 |')
  expect(page).toContain(
    '18 mutants, 16 killed, 2 excused, 0 alive; 400 loaded runs, 0 flakes (rate below 0.75 %).',
  )
})

test('A figure that was never taken is named with the command that takes it.', () => {
  using course = copySamples()
  save(course)
  const { problems, ok, isComplete, page } = checkQuality(course.root)
  expect({ ok, isComplete }).toEqual({ ok: true, isComplete: false })
  expect(page).toContain('0 of 2 items that run code have all their figures.')
  expect(problems).toHaveLength(4)
  expect(problems[0]).toMatchObject({
    file: figuresFile('day1'),
    field: 'error-ratio',
    message: 'the repeated runs were never taken.',
    fix: 'Take them: pnpm author flake error-ratio --runs 200 --load --save',
  })
  expect(problems[1]?.fix).toBe('Take them: pnpm author mutate error-ratio --save')
})

test('Asked for some items, it tells of them alone; the page stays that of all.', () => {
  using course = copySamples()
  const page = checkQuality(course.root).page
  save(course)
  const items = allItems(readCourse(course.root).course).filter(({ slug }) => slug === 'error-alarm')
  const report = checkQuality(course.root, items)
  expect(report.page).toBe(page)
  expect(report.problems.map(({ field }) => field)).toEqual(['error-alarm', 'error-alarm'])
})

test('A figure of other bytes is stale, and the page says so by a question mark.', () => {
  using course = copySamples()
  measure(course)
  save(course)
  course.edit(`${places.drill}/hidden.test.ts`, 'A quiet night', 'A night')
  const old = 'are of other bytes than the item has now.'
  expect(messagesOf(course)).toEqual([
    `error-ratio: the repeated runs ${old}`,
    `error-ratio: the mutants ${old}`,
    'page: is not what the figures and the content say now.',
  ])
  expect(checkQuality(course.root).page).toContain(
    '| error-ratio | code | 1 | 2 | ? | ? | ? | ? | ? | ? | ? | ? |',
  )
})

test('Flakes, too few runs, and mutants that live are problems.', () => {
  for (const [change, message] of [
    [{ flake: { flakes: 1 }, mutate: {} }, '1 of 200 runs of correct answers did not pass.'],
    [{ flake: { runs: 199 }, mutate: {} }, '199 runs under load: not enough.'],
    [{ flake: { isLoaded: false }, mutate: {} }, '200 runs without load: not enough.'],
    [{ flake: {}, mutate: { survivors: 2 } }, '2 mutants live without a reason.'],
  ] as const) {
    using course = copySamples()
    measure(course, change)
    save(course)
    expect(messagesOf(course)).toEqual([`error-ratio: ${message}`, `error-alarm: ${message}`])
    const isBad = 'flakes' in { ...change.flake } || 'survivors' in { ...change.mutate }
    expect(checkQuality(course.root)).toMatchObject({ ok: !isBad, isComplete: false })
  }
})

test('Another wrong answer makes the page old, and no figure.', () => {
  using course = copySamples()
  measure(course)
  save(course)
  course.write(`${places.drill}/wrong/another.ts`, '// fails: a | b\n')
  expect(messagesOf(course)).toEqual(['page: is not what the figures and the content say now.'])
})

test('Figures of an item that is gone are named.', () => {
  using course = copySamples()
  measure(course)
  const figures = { mutate: { hash: 'a'.repeat(16), mutants: 1, killed: 1, exempt: 0, survivors: 0 } }
  keepFigures(course.root, new Map([['day1/gone', figures]]))
  save(course)
  expect(messagesOf(course)).toEqual(['gone: there is no day1/gone.'])
})

test('What was found by solving blind stands on the page; a mistake in it is named by its line.', () => {
  using course = copySamples()
  measure(course)
  const blind = `how: By somebody else.
rounds: [{ what: all, items: 2, firstTryRight: 2, rightAnswers: 5, rightAnswersFailed: 1 }]
mended: { error-ratio: a 499 is no failure }
open: [Pars are provisional.]
`
  course.write(blindFile, blind)
  save(course)
  const { page, ok } = checkQuality(course.root)
  expect(ok).toBe(true)
  expect(page).toContain('| all | 2 | 2 | 1 of 5 |')
  expect(page).toContain('| error-ratio | a 499 is no failure |')
  course.write(blindFile, blind.replace('items: 2', 'items: two'))
  expect(checkQuality(course.root).problems[0]).toMatchObject({ rule: 'schema', file: blindFile, line: 2 })
})
