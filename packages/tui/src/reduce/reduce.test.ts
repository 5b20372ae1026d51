import { expect, test } from 'vitest'
import type { Command } from '../keys/command.ts'
import { sampleCheck, sampleDay, sampleHome, sampleItem, sampleVerdict, stateAfter } from '../sample-day.ts'
import { keyTableOf, openItem } from '../state/state.ts'
import type { SolutionView } from '../state/views.ts'
import type { Action } from './action.ts'

const press = (command: Command): Action => ({ type: 'command', command })
const saved: Action = { type: 'judging', isSave: true }
const verdict = (status: 'pass' | 'fail', seconds = 0, isBest = false): Action => ({
  type: 'verdict',
  verdict: sampleVerdict(status),
  seconds,
  isBest,
})
const solution: SolutionView = { files: [], also: [], answer: null, worked: null, debrief: '' }

test('the clock is shown as it is told, and stands still from the pass on', () => {
  expect(stateAfter([{ type: 'tick', seconds: 99 }]).go.seconds).toBe(99)
  expect(stateAfter([saved, verdict('pass', 42), { type: 'tick', seconds: 99 }]).go.seconds).toBe(42)
})

test('a clock that shows the same changes nothing', () => {
  const state = stateAfter([{ type: 'tick', seconds: 3 }])
  expect(
    stateAfter([
      { type: 'tick', seconds: 3 },
      { type: 'tick', seconds: 3 },
    ]).go,
  ).toEqual(state.go)
})

test('a later failure does not take the pass back', () => {
  const state = stateAfter([saved, verdict('pass', 1), verdict('fail', 5)])
  expect(openItem(state)?.state).toBe('passed')
  expect(state.go).toMatchObject({ seconds: 1, isPassed: true })
})

test('the best time is what the history calls so', () => {
  const item = sampleItem('one', { bestSeconds: 30 })
  expect(openItem(stateAfter([saved, verdict('pass', 20, true)], { item }))?.bestSeconds).toBe(20)
  expect(openItem(stateAfter([saved, verdict('pass', 50)], { item }))?.bestSeconds).toBe(30)
})

test('a pass stays on screen until the learner goes on', () => {
  expect(stateAfter([saved, verdict('pass')]).index).toBe(1)
  expect(stateAfter([saved, verdict('pass'), press('next')]).index).toBe(2)
  expect(stateAfter([saved, verdict('pass'), { ...press('onward'), view: noRest } as Action]).index).toBe(2)
})

const noRest = { start: 0, hidden: 0, room: 10 }

test('enter leaves no item that is not passed: n does', () => {
  const state = stateAfter([{ ...press('onward'), view: noRest } as Action])
  expect(state).toMatchObject({ index: 1, notice: expect.stringContaining('n goes on') })
})

test('the next item starts with a clock and a verdict of its own', () => {
  const state = stateAfter([saved, verdict('pass', 7), press('next')])
  expect(state.go).toMatchObject({ seconds: 0, isPassed: false, phase: { kind: 'waiting' } })
})

test('nothing is before the first step, and behind the last one the day is summed up', () => {
  expect(stateAfter([press('previous'), press('previous'), press('previous')]).index).toBe(0)
  const end = stateAfter([press('next'), press('next')])
  expect(end).toMatchObject({ screen: 'day', index: 2, request: { what: { kind: 'summary' } } })
})

test('on the day the cursor moves within the steps, and enter opens one', () => {
  const start = { screen: 'day', index: 0 } as const
  expect(stateAfter([press('up')], start).index).toBe(0)
  const below = stateAfter([press('down'), press('down'), press('down')], start)
  expect(below.index).toBe(2)
  expect(openItem(below)).toBeNull()
  expect(openItem(stateAfter([press('down'), press('open')], start))?.slug).toBe('one')
  expect(stateAfter([press('bottom')], start).index).toBe(2)
  expect(stateAfter([press('bottom'), press('top')], start).index).toBe(0)
})

test('a day without steps opens nothing', () => {
  const view = { id: 'day1', title: '', steps: [], place: 'work', note: null } as const
  const empty: Action = { type: 'day', view: { ...view, steps: [] }, index: 0, screen: 'day' }
  expect(stateAfter([empty, press('open'), press('down')])).toMatchObject({ screen: 'day', index: 0 })
})

const atHome = { screen: 'home', home: sampleHome() } as const

test('enter at home goes on where the learner was', () => {
  const { request } = stateAfter([press('open')], atHome)
  expect(request?.what).toEqual({ kind: 'day', day: 'day1', item: 'day1/one', place: 'work' })
})

test('what is done again goes on in its own copy', () => {
  const day: Action = { type: 'day', view: sampleDay(), index: 1, screen: 'step', place: 'review' }
  expect(stateAfter([day]).go.place).toBe('review')
})

test('a pass ends what was to be verified again', () => {
  const item = sampleItem('one', { state: 'passed', reverify: true })
  expect(openItem(stateAfter([verdict('fail')], { item }))?.reverify).toBe(true)
  expect(openItem(stateAfter([verdict('pass')], { item }))?.reverify).toBe(false)
})

test('at home the cursor walks over the map, and a day that is not written says so', () => {
  const onMap = stateAfter([press('down'), press('right'), press('open')], atHome)
  expect(onMap).toMatchObject({ request: null, notice: 'day2 is not written yet.' })
  const written = stateAfter(
    [press('down'), press('right'), press('left'), press('left'), press('open')],
    atHome,
  )
  expect(written.request?.what).toEqual({ kind: 'day', day: 'day1', item: null })
  expect(stateAfter([press('bottom'), press('open')], atHome).notice).toBe('day41 is not written yet.')
})

test('a row for what is due comes up below the first, and leaves the cursor on its row', () => {
  const due: Action = { type: 'due', due: { count: 2, inTime: 2, seconds: 300, reverify: {} } }
  expect(stateAfter([due, press('open')], atHome).request?.what.kind).toBe('day')
  expect(stateAfter([due, press('down'), press('open')], atHome).request?.what.kind).toBe('review')
  expect(stateAfter([press('down'), due, press('open')], atHome).request?.what).toMatchObject({ day: 'day1' })
  expect(stateAfter([due, { type: 'home', view: sampleHome() }], atHome).home?.view.due).toMatchObject({
    count: 2,
  })
})

test('from the day home lies behind the summary, from the summary it is asked for', () => {
  expect(stateAfter([press('home')], { screen: 'day' }).request?.what.kind).toBe('summary')
  const summary: Action = { type: 'summary', view: { title: '', rows: [], notes: [] } }
  expect(stateAfter([summary, press('home')], { screen: 'day' }).request?.what.kind).toBe('home')
})

test('a check that arrives without a run under way is dropped', () => {
  const check = sampleCheck()
  expect(stateAfter([{ type: 'check', check }]).go.phase.kind).toBe('waiting')
  expect(stateAfter([saved, { type: 'check', check }]).go.phase).toEqual({ kind: 'judging', checks: [check] })
})

test('what TypeScript says joins the verdict that is on screen, and no other', () => {
  const types: Action = { type: 'types', verdict: sampleVerdict('fail', { leaks: ['one'] }) }
  expect(stateAfter([types]).go.phase.kind).toBe('waiting')
  expect(stateAfter([saved, verdict('fail'), types]).go.phase).toMatchObject({ verdict: { leaks: ['one'] } })
})

test('a solution is asked for twice where a pass is at stake, and once where none is', () => {
  const tried = { item: sampleItem('one', { isTried: true }) }
  expect(stateAfter([press('reveal')], tried)).toMatchObject({ panel: { kind: 'confirm' }, request: null })
  expect(stateAfter([press('reveal'), press('close')], tried)).toMatchObject({ panel: null, request: null })
  const asked = { panel: null, request: { what: { kind: 'reveal' }, serial: 1 } }
  expect(stateAfter([press('reveal'), press('yes')], tried)).toMatchObject(asked)
  expect(stateAfter([press('reveal')], { item: sampleItem('one', { state: 'passed' }) })).toMatchObject(asked)
  expect(stateAfter([press('reveal')])).toMatchObject(asked)
})

test('what passes after the solution was shown is no pass', () => {
  const shown: Action = { type: 'solution', title: '', solution, isSeen: true }
  const state = stateAfter([saved, shown, press('close'), saved, verdict('pass')])
  expect(openItem(state)?.state).toBe('seen')
  const again = stateAfter([saved, shown, { type: 'renewed', by: 'again' }, saved, verdict('pass')])
  expect(openItem(again)?.state).toBe('passed')
})

test('a reset begins a new go; an undo goes on with the one under way', () => {
  const reset = stateAfter([saved, { type: 'renewed', by: 'reset' }])
  expect(reset.go).toMatchObject({ number: 1, saves: 0, place: 'work' })
  const undone = stateAfter([saved, { type: 'renewed', by: 'undo' }])
  expect(undone.go).toMatchObject({ number: 0, opening: 1, saves: 1 })
})

test('once more happens in the review folder, without the hints of the first time', () => {
  const item = sampleItem('one', { hints: { shown: ['Look.'], total: 3 } })
  const state = stateAfter([{ type: 'renewed', by: 'again' }], { item })
  expect(state.go.place).toBe('review')
  expect(openItem(state)?.hints).toEqual({ shown: [], total: 3 })
})

test('what is due is done in the review folder', () => {
  const { day } = stateAfter([])
  const view = { ...day, place: 'review' } as NonNullable<typeof day>
  const state = stateAfter([{ type: 'day', view, index: 1, screen: 'day' }, press('open')])
  expect(state.go.place).toBe('review')
  expect(stateAfter([{ type: 'day', view, index: 1, screen: 'step' }, press('next')]).go.place).toBe('review')
})

test('a notice stays until a key or a save', () => {
  const notice: Action = { type: 'notice', text: 'Your file is back.' }
  expect(stateAfter([notice, { type: 'tick', seconds: 1 }]).notice).toBe('Your file is back.')
  expect(stateAfter([notice, press('down')]).notice).toBeNull()
  expect(stateAfter([notice, saved]).notice).toBeNull()
})

test('silence is asked about once, above everything else, and the answer is passed on', () => {
  const idle: Action = { type: 'idle', minutes: 12 }
  expect(stateAfter([idle, idle]).panel).toEqual({ kind: 'idle', minutes: 12 })
  expect(keyTableOf(stateAfter([idle]))).toBe('idle')
  for (const [command, isCounted] of [
    ['yes', true],
    ['no', false],
  ] as const) {
    const state = stateAfter([idle, press(command)])
    expect(state).toMatchObject({ panel: null, request: { what: { kind: 'idle', isCounted } } })
  }
})

test('the clock can be turned off and on, and that is kept', () => {
  const off = stateAfter([press('clock')])
  expect(off).toMatchObject({ isTimed: false, request: { what: { kind: 'clock' } } })
  expect(stateAfter([press('clock'), press('clock')]).isTimed).toBe(true)
})

test('asking for the same thing twice is two requests', () => {
  expect(stateAfter([press('hint'), press('hint')]).request).toEqual({ what: { kind: 'hint' }, serial: 2 })
})

test('what asks for a port asks for that one', () => {
  const item = sampleItem('one', { state: 'passed' })
  for (const command of ['judge', 'hint', 'test', 'edit', 'reset', 'undo', 'again', 'suspend'] as const) {
    expect(stateAfter([press(command)], { item }).request?.what.kind).toBe(command)
  }
  for (const command of ['review', 'stats'] as const) {
    expect(stateAfter([press(command)], atHome).request?.what.kind).toBe(command)
  }
})

test('output is shown where there was some', () => {
  expect(stateAfter([press('output')])).toMatchObject({ panel: null, notice: 'Your code printed nothing.' })
  const printed = sampleVerdict('fail', { output: 'hello' })
  const shown: Action = { type: 'verdict', verdict: printed, seconds: 0, isBest: false }
  expect(stateAfter([shown, press('output')]).panel).toEqual({ kind: 'output' })
})

test('a text moves by lines and pages and stays within itself', () => {
  const view = { start: 10, hidden: 30, room: 8 }
  const scroll = (command: Command): number | null => stateAfter([{ type: 'command', command, view }]).scroll
  expect(scroll('down')).toBe(11)
  expect(scroll('up')).toBe(9)
  expect(scroll('pageDown')).toBe(17)
  expect(scroll('pageUp')).toBe(3)
  expect(scroll('top')).toBe(0)
  expect(scroll('bottom')).toBe(30)
})
