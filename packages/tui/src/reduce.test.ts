import { expect, test } from 'vitest'
import { type Command, commandOf, keyTables } from './keys.ts'
import type { Action } from './reduce.ts'
import { sampleCheck, sampleItem, sampleVerdict, stateAfter } from './sample-day.ts'
import { elapsedSeconds, keyTableOf, openItem, takesText } from './state.ts'

const press = (command: Command, nowMs = 0): Action => ({ type: 'command', command, nowMs })
const saved: Action = { type: 'judging', isSave: true }
const verdict = (status: 'pass' | 'fail', nowMs: number): Action => ({
  type: 'verdict',
  verdict: sampleVerdict(status),
  nowMs,
})

test('the clock runs until the pass and stands still afterwards', () => {
  const passed = stateAfter([saved, verdict('pass', 42_400), { type: 'tick', nowMs: 99_000 }])
  expect(elapsedSeconds(passed)).toBe(42)
  expect(elapsedSeconds(stateAfter([{ type: 'tick', nowMs: 99_000 }]))).toBe(99)
})

test('a later failure does not take the pass back', () => {
  const state = stateAfter([saved, verdict('pass', 1_000), verdict('fail', 5_000)])
  expect(openItem(state)?.state).toBe('passed')
  expect(elapsedSeconds(state)).toBe(1)
})

test('a faster pass is the new best time, a slower one is not', () => {
  const item = sampleItem('one', { bestSeconds: 30 })
  expect(openItem(stateAfter([saved, verdict('pass', 20_000)], { item }))?.bestSeconds).toBe(20)
  expect(openItem(stateAfter([saved, verdict('pass', 50_000)], { item }))?.bestSeconds).toBe(30)
})

test('a file that passes untouched has no time', () => {
  expect(openItem(stateAfter([verdict('pass', 20_000)]))).toMatchObject({
    state: 'passed',
    bestSeconds: null,
  })
})

test('a pass stays on screen until the learner goes on', () => {
  expect(stateAfter([saved, verdict('pass', 1)]).index).toBe(1)
  expect(stateAfter([saved, verdict('pass', 1), press('next')]).index).toBe(2)
})

test('the next item starts with a clock and a verdict of its own', () => {
  const state = stateAfter([saved, verdict('pass', 1), press('next', 7_000), { type: 'tick', nowMs: 9_000 }])
  expect(elapsedSeconds(state)).toBe(2)
  expect(state.go.phase.kind).toBe('waiting')
})

test('nothing is before the first step, and behind the last one is the day', () => {
  expect(stateAfter([press('previous'), press('previous'), press('previous')]).index).toBe(0)
  const end = stateAfter([press('next'), press('next')])
  expect(end).toMatchObject({ screen: 'day', index: 2 })
})

test('on the day the cursor moves within the steps, and enter opens one', () => {
  const start = { screen: 'day', index: 0 } as const
  expect(stateAfter([press('up')], start).index).toBe(0)
  const below = stateAfter([press('down'), press('down'), press('down')], start)
  expect(below.index).toBe(2)
  expect(openItem(below)).toBeNull()
  expect(openItem(stateAfter([press('down'), press('open')], start))?.slug).toBe('one')
})

test('a check that arrives without a run under way is dropped', () => {
  const check = sampleCheck()
  expect(stateAfter([{ type: 'check', check }]).go.phase.kind).toBe('waiting')
  expect(stateAfter([saved, { type: 'check', check }]).go.phase).toEqual({ kind: 'judging', checks: [check] })
})

test('a solution is asked for twice where a pass is at stake, and once where none is', () => {
  const tried = { item: sampleItem('one', { isTried: true }) }
  expect(stateAfter([press('reveal')], tried)).toMatchObject({ panel: { kind: 'confirm' }, request: null })
  expect(stateAfter([press('reveal'), press('close')], tried)).toMatchObject({ panel: null, request: null })
  const asked = { panel: null, request: { kind: 'reveal', serial: 1 } }
  expect(stateAfter([press('reveal'), press('yes')], tried)).toMatchObject(asked)
  expect(stateAfter([press('reveal')], { item: sampleItem('one', { state: 'passed' }) })).toMatchObject(asked)
  expect(stateAfter([press('reveal')])).toMatchObject(asked)
})

test('what passes after the solution was shown is no pass', () => {
  const shown: Action = { type: 'show', title: '', text: '', isSeen: true }
  const state = stateAfter([saved, shown, press('close'), saved, verdict('pass', 5)])
  expect(openItem(state)?.state).toBe('seen')
  const again = stateAfter([
    saved,
    shown,
    { type: 'renewed', by: 'again', nowMs: 9 },
    saved,
    verdict('pass', 10),
  ])
  expect(openItem(again)?.state).toBe('passed')
})

test('a reset begins a new go; an undo goes on with the one under way', () => {
  const reset = stateAfter([saved, { type: 'renewed', by: 'reset', nowMs: 8_000 }])
  expect(reset.go).toMatchObject({ number: 1, openedMs: 8_000, saves: 0, place: 'work' })
  const undone = stateAfter([saved, { type: 'renewed', by: 'undo', nowMs: 8_000 }])
  expect(undone.go).toMatchObject({ number: 0, opening: 1, openedMs: 0, saves: 1 })
})

test('once more happens in the review folder, without the hints of the first time', () => {
  const item = sampleItem('one', { hints: { shown: ['Look.'], total: 3 } })
  const state = stateAfter([{ type: 'renewed', by: 'again', nowMs: 8_000 }], { item })
  expect(state.go.place).toBe('review')
  expect(openItem(state)?.hints).toEqual({ shown: [], total: 3 })
})

test('a notice stays until a key or a save', () => {
  const notice: Action = { type: 'notice', text: 'Your file is back.' }
  expect(stateAfter([notice, { type: 'tick', nowMs: 1 }]).notice).toBe('Your file is back.')
  expect(stateAfter([notice, press('down')]).notice).toBeNull()
  expect(stateAfter([notice, saved]).notice).toBeNull()
})

test('asking for the same thing twice is two requests', () => {
  expect(stateAfter([press('hint'), press('hint')]).request).toEqual({ kind: 'hint', serial: 2 })
})

test.each(Object.entries(keyTables))('no key of the %s screen has two meanings', (_name, entries) => {
  const keys = entries.flatMap((entry) => [...entry.keys])
  expect(new Set(keys).size).toBe(keys.length)
})

test('Ctrl-C quits everywhere and a plain c does nothing', () => {
  for (const table of ['day', 'section', 'item', 'confirm', 'panel'] as const) {
    expect(commandOf(table, { input: 'c', name: null, ctrl: true })).toBe('quit')
    expect(commandOf(table, { input: 'c', name: null, ctrl: false })).toBeNull()
  }
})

test('what lies over the screen has the keys', () => {
  expect(keyTableOf(stateAfter([press('help')]))).toBe('panel')
  expect(keyTableOf(stateAfter([press('help'), press('close')]))).toBe('item')
  expect(keyTableOf(stateAfter([press('previous')]))).toBe('section')
})

const numberQuestion: Action = {
  type: 'asked',
  question: { kind: 'number', text: 'How long?', options: [], unit: 'minutes', given: null },
}
const textQuestion: Action = {
  type: 'asked',
  question: { kind: 'text', text: 'Which?', options: [], unit: null, given: null },
}

test('digits answer a number while letters stay keys; letters are text where the answer is one', () => {
  const item = sampleItem('one', { isQuestion: true })
  const number = stateAfter([numberQuestion], { item })
  expect([keyTableOf(number), takesText(number)]).toEqual(['entry', true])
  const text = stateAfter([textQuestion], { item })
  expect([keyTableOf(text), takesText(text)]).toEqual(['typing', true])
  const keys = stateAfter([textQuestion, press('stopWriting')], { item })
  expect([keyTableOf(keys), takesText(keys)]).toEqual(['entry', false])
  expect(takesText(stateAfter([numberQuestion, press('help')], { item }))).toBe(false)
})

test('an answer is asked for with what was typed', () => {
  const item = sampleItem('one', { isQuestion: true })
  const state = stateAfter(
    [numberQuestion, { type: 'type', text: '43' }, { type: 'type', text: '.2' }, press('answer')],
    {
      item,
    },
  )
  expect(state.go.asked?.draft.text).toBe('43.2')
  expect(state.request).toEqual({ kind: 'answer', serial: 1 })
})

test('once more comes after a pass only', () => {
  expect(stateAfter([press('again')])).toMatchObject({
    request: null,
    notice: expect.stringContaining('after a pass'),
  })
  const item = sampleItem('one', { state: 'passed' })
  expect(stateAfter([press('again')], { item }).request).toEqual({ kind: 'again', serial: 1 })
})
