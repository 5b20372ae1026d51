import { expect, test } from 'vitest'
import { type Action, reduce } from '../reduce.ts'
import { sampleCheck, sampleItem, sampleVerdict, stateAfter } from '../sample-day.ts'
import type { QuestionView } from '../draft.ts'
import { initialState, type State } from '../state.ts'
import { draw, viewOfScreen } from './draw.ts'
import { type Line, wrap } from './lines.ts'
import { drawMarkdown } from './markdown.ts'
import { reflow } from './reflow.ts'

const item = sampleItem('one', {
  title: 'The first',
  task: Array.from({ length: 12 }, (_, index) => `Task line ${index} with some words in it.`).join('\n'),
  bestSeconds: 61,
})
const judged = (patch: Parameters<typeof sampleVerdict>[1], ...more: Action[]): State => {
  const verdict = sampleVerdict(patch?.status ?? 'fail', patch)
  return stateAfter(
    [{ type: 'judging', isSave: true }, { type: 'verdict', nowMs: 65_000, verdict }, ...more],
    {
      item,
    },
  )
}
const text = (lines: Line[]): string =>
  lines.map((line) => line.map((piece) => piece.text).join('')).join('\n')
const screen = (state: State, columns = 80, rows = 24): string => text(draw(state, { columns, rows }))
const press = (command: 'help' | 'back' | 'previous' | 'reveal'): Action => ({
  type: 'command',
  command,
  nowMs: 0,
})

const longMessage =
  'A long message with a word-that-is-longer-than-any-screen-is-wide-and-then-some-more-of-it. '.repeat(4)
const crowded = judged({
  checks: [sampleCheck({ message: longMessage }), sampleCheck({ title: 'x'.repeat(300) })],
  output: 'y\n'.repeat(500),
})
const states: [string, State][] = [
  ['item', crowded],
  ['item with a notice', { ...crowded, notice: longMessage }],
  ['day', { ...crowded, screen: 'day' }],
  ['section', stateAfter([press('previous')])],
  ['help', { ...crowded, panel: { kind: 'help' } }],
  ['solution', { ...crowded, panel: { kind: 'text', title: longMessage, text: longMessage } }],
]

test.each(
  states.flatMap(([name, state]) =>
    [
      [80, 24],
      [40, 12],
      [20, 5],
      [200, 60],
      [80, 2],
    ].map(([columns = 0, rows = 0]) => [name, columns, rows, state] as const),
  ),
)('the %s never overflows %i × %i', (_name, columns, rows, state) => {
  const lines = draw(state, { columns, rows })
  expect(lines.length).toBeLessThanOrEqual(Math.max(1, rows - 1))
  for (const line of lines) expect(text([line]).length).toBeLessThanOrEqual(Math.max(20, columns))
})

test('the task is on screen before a save, the reason of a failure after it', () => {
  expect(screen(stateAfter([], { item }), 80, 16)).toContain('Task line 0')
  const state = judged({ checks: [sampleCheck({ message: '3 connections were opened (required: 1).' })] })
  expect(screen(state, 80, 16)).toContain('3 connections were opened (required: 1).')
})

test('hints stand below the task, with how many there are', () => {
  const state = stateAfter([{ type: 'hints', hints: { shown: ['Who sent it?'], total: 3 } }])
  expect(screen(state)).toContain('Hint 1 of 3: Who sent it?')
})

test('after a pass the debrief is read from its beginning', () => {
  const debrief = `First words.\n\n${'More of it.\n\n'.repeat(40)}`
  const state = judged(
    { status: 'pass', checks: [sampleCheck({ status: 'pass' })] },
    { type: 'debrief', text: debrief },
  )
  expect(screen(state)).toMatch(/ok {3}gives[\s\S]*First words\.[\s\S]*Passed in 1:05\. n goes on\./)
})

test('the clock shows the time taken, par and the own best', () => {
  expect(screen(judged({ status: 'pass' }))).toContain('1:05 of 3:00, best 1:01')
})

test('the failure that ended the run is told once', () => {
  const message = 'No answer within 3 s.'
  const drawn = screen(judged({ status: 'timeout', message, checks: [sampleCheck({ message })] }), 80, 40)
  expect(drawn.split(message)).toHaveLength(2)
})

test('passing, failing and unreached checks differ without colour', () => {
  const checks = [sampleCheck({ status: 'pass' }), sampleCheck(), sampleCheck({ status: 'not-reached' })]
  expect(screen(judged({ checks }), 80, 40)).toMatch(/ok {3}gives[\s\S]*FAIL gives[\s\S]*- {4}gives/)
})

test('the day tells state and best time of its items', () => {
  const drawn = screen(stateAfter([press('back')], { item: { ...item, state: 'seen' } }))
  expect(drawn).toMatch(/day1 HTTP +0 of 2 passed/)
  expect(drawn).toMatch(/ {2}read {2}An idea\n> \[o\] The first +best 1:01 {2}par {2}3:00/)
})

test('each screen names its keys, and how to see all of them', () => {
  expect(screen(stateAfter([]))).toContain('h hint  s solution')
  expect(screen(stateAfter([press('help')]))).toMatch(/Keys[\s\S]*r +judge now/)
  const tried = { item: { ...item, isTried: true } }
  expect(screen(stateAfter([press('reveal')], tried))).toMatch(/marked as seen\.\ny show it {2}n not yet/)
})

test('text breaks at spaces and keeps its indent', () => {
  expect(text(wrap('  one two three four', 12))).toBe('  one two\n  three four')
})

test('paragraphs and list entries flow, code and headings keep their lines', () => {
  const markdown =
    '# Title\nOne\n2.5 and\ntwo.\n\n- first\n  goes on\n- second\n\n```ts\na\n  b\n```\nAfter\nit.'
  expect(reflow(markdown)).toBe(
    '# Title\nOne 2.5 and two.\n\n- first goes on\n- second\n\n  a\n    b\nAfter it.',
  )
})

const ask = (question: Partial<QuestionView>): State => {
  const asked: QuestionView = { kind: 'choice', text: 'Which?', options: [], unit: null, given: null }
  return stateAfter([{ type: 'asked', question: { ...asked, ...question } }], {
    item: sampleItem('one', { isQuestion: true }),
  })
}
const options = [
  { key: 'b', text: 'the second' },
  { key: 'a', text: 'the first' },
]

test('a question shows its options, the cursor, and how to answer', () => {
  expect(screen(ask({ options }))).toMatch(
    /Which[\s\S]*> \( \) the second\n {2}\( \) the first[\s\S]*Enter answers\.\nenter answer {2}space choose/,
  )
  expect(screen(ask({ kind: 'multi', options, given: 'a' }))).toMatch(/\[ \] the second\n> \[x\] the first/)
  expect(screen(ask({ kind: 'order', options }))).toMatch(/> 1\. the second\n {2}2\. the first/)
  expect(screen(ask({ kind: 'number', unit: 'minutes', given: '43.2' }))).toContain('> 43.2_ minutes')
})

test('what does not fit is said, and a page on shows the rest', () => {
  const markdown = Array.from({ length: 40 }, (_, index) => `Sentence ${index}.`).join('\n\n')
  const section = { kind: 'section' as const, title: 'Long', text: markdown }
  const size = { columns: 80, rows: 24 }
  const day = { id: 'day1', title: 'HTTP', steps: [section, section] }
  const start = initialState({ day, screen: 'step', index: 0, nowMs: 0 })
  const onward = (state: State): State =>
    reduce(state, { type: 'command', command: 'onward', nowMs: 0, view: viewOfScreen(state, size) })
  expect(screen(start)).toMatch(/Sentence 0\.[\s\S]*\.\.\. \d+ below/)
  const end = [1, 2, 3, 4, 5].reduce((state) => (state.index === 0 ? onward(state) : state), start)
  expect(end).toMatchObject({ index: 1, scroll: null })
  const last = onward(onward(onward(onward(start))))
  expect(screen(last)).toMatch(/Sentence 39\.[\s\S]*lines above/)
})

test('after a failure the first check that fails is on screen, and up and down mean what they say', () => {
  const message = 'One.\nTwo.\nThree.\nFour.'
  const checks = Array.from({ length: 20 }, (_, index) => sampleCheck({ title: `check ${index}`, message }))
  const state = judged({ checks })
  const size = { columns: 80, rows: 24 }
  expect(screen(state)).toMatch(/FAIL check 0[\s\S]*below/)
  const scroll = (command: 'down' | 'up', from: State): State =>
    reduce(from, { type: 'command', command, nowMs: 0, view: viewOfScreen(from, size) })
  expect(screen(scroll('down', state))).not.toContain('FAIL check 0')
  expect(screen(scroll('up', scroll('down', state)))).toContain('FAIL check 0')
})

test('many checks that all passed are one line, above the debrief', () => {
  const checks = Array.from({ length: 24 }, () => sampleCheck({ status: 'pass' }))
  const state = judged({ status: 'pass', checks }, { type: 'debrief', text: 'Because.' })
  expect(screen(state)).toMatch(/ok {3}all 24 checks\n\nBecause\./)
})

test('the checks of a stage stand below its name', () => {
  const stages = [
    { slug: 'one', title: 'Requests' },
    { slug: 'two', title: 'Failures' },
  ]
  const checks = [sampleCheck({ stage: 'one' }), sampleCheck({ stage: 'one' }), sampleCheck({ stage: 'two' })]
  const verdict = sampleVerdict('fail', { checks })
  const state = stateAfter(
    [
      { type: 'judging', isSave: true },
      { type: 'verdict', nowMs: 1, verdict },
    ],
    {
      item: { ...item, task: 'Short.', stages },
    },
  )
  expect(screen(state)).toMatch(/Requests\nFAIL gives the status\nFAIL gives the status\nFailures\nFAIL/)
})

test('headings and emphasis lose their marks, and list entries hang', () => {
  const markdown = '# Page\n\n## Task\n\n- **First** one with some more words\n'
  expect(text(drawMarkdown(markdown, 20))).toBe('Task\n\n- First one with\n  some more words\n')
})
