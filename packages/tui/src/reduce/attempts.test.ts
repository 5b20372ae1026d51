import { expect, test } from 'vitest'
import type { Command } from '../keys/command.ts'
import { sampleAttempt, stateAfter } from '../sample-day.ts'
import { keyTableOf } from '../state/state.ts'
import type { Action } from './action.ts'

const press = (command: Command): Action => ({ type: 'command', command })
const listed: Action = {
  type: 'attempts',
  title: 'one: what you tried',
  attempts: [1, 2, 3].map((number) => sampleAttempt({ number })),
}
const asked = (...commands: Command[]) => stateAfter([listed, ...commands.map(press)]).request?.what

test('the list opens at the last attempt, with keys of its own', () => {
  const state = stateAfter([listed])
  expect(state.panel).toMatchObject({ kind: 'attempts', row: 2, marked: null })
  expect(keyTableOf(state)).toBe('attempts')
})

test('an attempt is looked at, compared with the one before, and brought back', () => {
  expect(asked('look')).toEqual({ kind: 'look', number: 3 })
  expect(asked('up', 'compare')).toEqual({ kind: 'compare', from: 1, to: 2 })
  expect(asked('top', 'bringBack')).toEqual({ kind: 'bringBack', number: 1 })
})

test('a marked attempt is compared with the one under the cursor, the older one first', () => {
  expect(asked('mark', 'top', 'compare')).toEqual({ kind: 'compare', from: 1, to: 3 })
  expect(asked('mark', 'mark', 'top', 'down', 'compare')).toEqual({ kind: 'compare', from: 1, to: 2 })
})

test('the first one has none before it, and that is told', () => {
  const state = stateAfter([listed, press('top'), press('compare')])
  expect(state).toMatchObject({ request: null, notice: expect.stringContaining('none before it') })
})

test('what was looked at leaves the list behind, and the list leaves the item', () => {
  const looked: Action = { type: 'code', title: 'one: attempt 3', text: '' }
  const closed = stateAfter([listed, press('up'), looked, press('close')])
  expect(closed.panel).toMatchObject({ kind: 'attempts', row: 1 })
  expect(stateAfter([listed, looked, press('close'), press('close')]).panel).toBeNull()
})

test('what is brought back is judged anew in the go that is under way', () => {
  const state = stateAfter([listed, { type: 'renewed', by: 'bringBack' }])
  expect(state).toMatchObject({ panel: null, go: { number: 0, opening: 1, phase: { kind: 'waiting' } } })
})
