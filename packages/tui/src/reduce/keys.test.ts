import { expect, test } from 'vitest'
import type { Command } from '../keys/command.ts'
import { commandOf, keyTables } from '../keys/key-tables.ts'
import { sampleHome, sampleItem, sampleVerdict, stateAfter } from '../sample-day.ts'
import { keyTableOf, takesText } from '../state/state.ts'
import type { Action } from './action.ts'

const press = (command: Command): Action => ({ type: 'command', command })
const atHome = { screen: 'home', home: sampleHome() } as const

test.each(Object.entries(keyTables))('no key of the %s screen has two meanings', (_name, entries) => {
  const keys = entries.flatMap((entry) => [...entry.keys])
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('Ctrl-C quits everywhere, and Ctrl-Z goes to the shell wherever something runs', () => {
  for (const [table, entries] of Object.entries(keyTables)) {
    const withCtrl = (input: string) =>
      commandOf(table as keyof typeof keyTables, { input, name: null, ctrl: true })
    expect(withCtrl('c')).toBe('quit')
    if (entries.length > 4) expect(withCtrl('z')).toBe('suspend')
  }
  expect(commandOf('item', { input: 'c', name: null, ctrl: false })).toBe('clock')
  expect(commandOf('item', { input: 'ü', name: null, ctrl: false })).toBeNull()
})

test('what lies over the screen has the keys', () => {
  expect(keyTableOf(stateAfter([press('help')]))).toBe('panel')
  expect(keyTableOf(stateAfter([press('help'), press('close')]))).toBe('item')
  expect(keyTableOf(stateAfter([press('previous')]))).toBe('section')
  expect(keyTableOf(stateAfter([], atHome))).toBe('home')
})

const numberQuestion: Action = {
  type: 'asked',
  question: { kind: 'number', text: 'How long?', options: [], unit: 'minutes', given: null },
}
const textQuestion: Action & { type: 'asked' } = {
  type: 'asked',
  question: { kind: 'text', text: 'Which?', options: [], unit: null, given: null },
}
const passed: Action = { type: 'verdict', verdict: sampleVerdict('pass'), seconds: 0, isBest: false }
const asked = { item: sampleItem('one', { isQuestion: true }) }

test('digits answer a number while letters stay keys; letters are text where the answer is one', () => {
  const number = stateAfter([numberQuestion], asked)
  expect([keyTableOf(number), takesText(number)]).toEqual(['entry', true])
  const text = stateAfter([textQuestion], asked)
  expect([keyTableOf(text), takesText(text)]).toEqual(['typing', true])
  const keys = stateAfter([textQuestion, press('stopWriting')], asked)
  expect([keyTableOf(keys), takesText(keys)]).toEqual(['entry', false])
  expect(takesText(stateAfter([textQuestion, press('stopWriting'), press('write')], asked))).toBe(true)
  expect(takesText(stateAfter([numberQuestion, press('help')], asked))).toBe(false)
})

test('letters are keys again once a written answer has passed, and stay text while it has not', () => {
  const failed: Action = { ...passed, verdict: sampleVerdict('fail') }
  for (const kind of ['text', 'reflect'] as const) {
    const question: Action = { ...textQuestion, question: { ...textQuestion.question, kind } }
    const typed: Action[] = [question, { type: 'type', text: 'Orders' }, failed]
    expect(keyTableOf(stateAfter(typed, asked))).toBe('typing')
    expect(keyTableOf(stateAfter([...typed, passed], asked))).toBe('answered')
  }
})

test('an answer is asked for with what was typed; after the pass the same key goes on', () => {
  const typed: Action[] = [
    numberQuestion,
    { type: 'type', text: '43' },
    { type: 'type', text: '.21' },
    { type: 'erase' },
  ]
  const state = stateAfter([...typed, press('answer')], asked)
  expect(state.go.asked?.draft.text).toBe('43.2')
  expect(state.request).toEqual({ what: { kind: 'answer' }, serial: 1 })
})

test('after a pass the keys of a question read the debrief, and change its answer no more', () => {
  const state = stateAfter([numberQuestion, { type: 'judging', isSave: true }, passed], asked)
  expect([keyTableOf(state), takesText(state)]).toEqual(['answered', false])
  const commands = ['j', ' ', 'G'].map((input) =>
    commandOf('answered', { input, name: input === ' ' ? 'space' : null, ctrl: false }),
  )
  expect(commands).toEqual(['down', 'pageDown', 'bottom'])
})

test('options are chosen by the cursor, by a digit and by space', () => {
  const options = ['a', 'b'].map((key) => ({ key, text: key }))
  const question: Action = {
    type: 'asked',
    question: { kind: 'multi', text: '', options, unit: null, given: null },
  }
  const chosen = (...actions: Action[]) => stateAfter([question, ...actions], asked).go.asked?.draft.chosen
  expect(chosen(press('down'), press('toggle'))).toEqual(['b'])
  expect(chosen({ type: 'command', command: 'pick', digit: 1 })).toEqual(['a'])
})

test('once more comes after a pass only', () => {
  expect(stateAfter([press('again')])).toMatchObject({
    request: null,
    notice: expect.stringContaining('after a pass'),
  })
})
