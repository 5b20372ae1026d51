import { expect, test } from 'vitest'
import { drawMarkdown } from '../markdown/draw-markdown.ts'
import type { Action } from '../reduce/action.ts'
import { reduce } from '../reduce/reduce.ts'
import { sampleCheck, sampleItem, sampleVerdict, stateAfter } from '../sample-day.ts'
import type { QuestionView } from '../state/draft.ts'
import type { State } from '../state/state.ts'
import { type Line, textOf, wrap } from '../text/lines.ts'
import { reflow } from '../text/reflow.ts'
import { draw, viewOfScreen } from './draw.ts'

const item = sampleItem('one', {
  title: 'The first',
  task: Array.from({ length: 12 }, (_, index) => `Task line ${index} with some words in it.`).join('\n'),
  bestSeconds: 61,
})
const judged = (patch: Parameters<typeof sampleVerdict>[1], ...more: Action[]): State => {
  const verdict = sampleVerdict(patch?.status ?? 'fail', patch)
  return stateAfter(
    [{ type: 'judging', isSave: true }, { type: 'verdict', seconds: 65, isBest: false, verdict }, ...more],
    {
      item,
    },
  )
}
const text = (lines: Line[]): string => lines.map(textOf).join('\n')
const screen = (state: State, columns = 80, rows = 24): string =>
  text(draw(state, { columns, rows, hasLinks: false }))
const press = (command: 'help' | 'back' | 'previous' | 'reveal'): Action => ({
  type: 'command',
  command,
})

test('the task is on screen before a save, the reason of a failure after it', () => {
  expect(screen(stateAfter([], { item }), 80, 16)).toContain('Task line 0')
  const state = judged({ checks: [sampleCheck({ message: '3 connections were opened (required: 1).' })] })
  expect(screen(state, 80, 16)).toContain('3 connections were opened (required: 1).')
})

test('hints stand below the task, with how many there are', () => {
  const state = stateAfter([{ type: 'hints', hints: { shown: ['Who sent it?'], total: 3 } }])
  expect(screen(state)).toContain('Hint 1 of 4: Who sent it?')
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
  expect(screen(judged({ status: 'pass' }))).toContain('1:05, par 3:00, best 1:01')
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
  expect(screen(stateAfter([]))).toContain('h hint  e edit  s solution')
  expect(screen(stateAfter([press('help')]))).toMatch(/Keys[\s\S]*r +judge now/)
  const tried = { item: { ...item, isTried: true } }
  expect(screen(stateAfter([press('reveal')], tried))).toMatch(
    /marked as seen, and comes back\.\ny show it {2}n not yet/,
  )
})

test('text breaks at spaces and keeps its indent', () => {
  expect(text(wrap('  one two three four', 12))).toBe('  one two\n  three four')
})

test('a text that fits keeps its lines, one that does not flows, and its list keeps its entries', () => {
  const task = 'One line and\nanother.\n\nDone when:\n- first\n- second\n  indented'
  expect(reflow(task, 40)).toBe(task)
  expect(reflow(task, 11)).toBe('One line and another.\n\nDone when:\n- first\n- second\n  indented')
})

test('an example stands alone, and what stands in columns is drawn together', () => {
  const task =
    "Resolve to\n  { kind: 'json' }      for an answer,\n                        whatever case\n  { kind: 'none' }      for any other\nA 404 is an answer\ntoo."
  expect(reflow(task, 30)).toBe(
    "Resolve to\n  { kind: 'json' }  for an answer, whatever case\n  { kind: 'none' }  for any other\nA 404 is an answer too.",
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

test('prose flows over as many lines as it has', () => {
  const prose = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ')
  expect(screen(ask({ kind: 'reflect', given: prose }))).toMatch(/> word0 [\s\S]*\n {2}word\d+ [\s\S]*word29/)
  expect(screen(ask({ kind: 'reflect' }))).toContain('> _')
})

test('what does not fit is said, and a page on shows the rest', () => {
  const markdown = Array.from({ length: 40 }, (_, index) => `Sentence ${index}.`).join('\n\n')
  const section = { kind: 'section' as const, title: 'Long', text: markdown }
  const size = { columns: 80, rows: 24, hasLinks: false }
  const view = { id: 'day1', title: 'HTTP', steps: [section, section], place: 'work' as const, note: null }
  const start = stateAfter([{ type: 'day', view, index: 0, screen: 'step' }])
  const onward = (state: State): State =>
    reduce(state, { type: 'command', command: 'onward', view: viewOfScreen(state, size) })
  expect(screen(start)).toMatch(/Sentence 0\.[\s\S]*lines 1–\d+ of 79, \d+ below/)
  const end = [1, 2, 3, 4, 5].reduce((state) => (state.index === 0 ? onward(state) : state), start)
  expect(end).toMatchObject({ index: 1, scroll: null })
  const last = onward(onward(onward(onward(start))))
  expect(screen(last)).toMatch(/Sentence 39\.[\s\S]*79 of 79, the end/)
})

test('after a failure the first check that fails is on screen, and up and down mean what they say', () => {
  const message = 'One.\nTwo.\nThree.\nFour.'
  const checks = Array.from({ length: 20 }, (_, index) => sampleCheck({ title: `check ${index}`, message }))
  const state = judged({ checks })
  const size = { columns: 80, rows: 24, hasLinks: false }
  expect(screen(state)).toMatch(/FAIL check 0[\s\S]*below/)
  const scroll = (command: 'down' | 'up', from: State): State =>
    reduce(from, { type: 'command', command, view: viewOfScreen(from, size) })
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
      { type: 'verdict', seconds: 1, isBest: false, verdict },
    ],
    {
      item: { ...item, task: 'Short.', stages },
    },
  )
  expect(screen(state)).toMatch(
    /Requests, 0 of 2\nFAIL gives the status\nFAIL gives the status\nFailures, 0 of 1\nFAIL/,
  )
})

test('of a solution, a file that is the same as the reference takes a line', () => {
  const same = { file: 'same.ts', rows: [{ left: 'one', right: 'one', isSame: true }] }
  const other = { file: 'other.ts', rows: [{ left: 'one', right: 'two', isSame: false }] }
  const solution = { files: [same, other], also: [], answer: null, worked: null, debrief: 'Because.' }
  const state = stateAfter([{ type: 'solution', title: 'The solution', solution, isSeen: false }])
  expect(screen(state, 60)).toMatch(
    /same\.ts: yours is the same as the reference\.\n\nother\.ts: - yours[\s\S]*- one\n\+ two/,
  )
})

test('headings and emphasis lose their marks, and list entries hang', () => {
  const markdown = '# Page\n\n## Task\n\n- **First** one with some more words\n'
  expect(text(drawMarkdown(markdown, { columns: 20, hasLinks: false }))).toBe(
    'Task\n\n• First one with\n  some more words',
  )
})

test('the workshop has a line of its own above every screen, cut to the width, and none without a workshop', () => {
  const line = 'Workshop: One week · 9:30 left for status-code · "Look at the type first."'
  const withRoom = stateAfter([{ type: 'room', room: { line, news: [] } }], { item })
  for (const columns of [80, 40]) {
    const shown = screen(withRoom, columns).split('\n')
    expect(shown.some((one) => one.startsWith('Workshop: One week'))).toBe(true)
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(columns)
    expect(screen(reduce(withRoom, press('help')), columns)).toContain('Workshop: One week')
  }
  expect(screen(stateAfter([], { item }))).not.toContain('Workshop')
})
