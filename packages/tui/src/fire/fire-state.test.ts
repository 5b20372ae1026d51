import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeLine } from './complete-line.ts'
import { type FireAction, reduceFire, startFireState } from './fire-state.ts'
import { playFire } from './sample-fire.ts'

const start = startFireState(playFire('00000000'))
const after = (...actions: FireAction[]) => actions.reduce(reduceFire, start)

test('a line is typed, mended and entered, and its time goes by', () => {
  const state = after(
    { type: 'type', text: 'hostz' },
    { type: 'erase' },
    { type: 'type', text: 's' },
    { type: 'enter' },
  )
  expect(state.draft).toBe('')
  expect(state.fire.world.at).toBe(5)
  expect(state.entries.slice(start.entries.length).map((entry) => entry.kind)).toEqual(['line', 'told'])
})

test('a tick of the clock is a second, and none after the end', () => {
  expect(after({ type: 'tick' }, { type: 'tick' }).fire.world.at).toBe(2)
  const left = after({ type: 'leave' }, { type: 'tick' })
  expect(left.fire).toMatchObject({ end: { kind: 'given-up', at: 0 } })
  expect(left.isClosed).toBe(true)
})

test('what was begun is told by the clock too', () => {
  const begun = [{ type: 'type', text: 'rotate token' }, { type: 'enter' }] satisfies FireAction[]
  const ticks = Array.from({ length: 31 }, (): FireAction => ({ type: 'tick' }))
  const told = after(...begun, ...ticks).entries.flatMap((entry) =>
    entry.kind === 'told' && entry.told.kind === 'say' ? [entry.told.text] : [],
  )
  expect(told.filter((text) => text === 'The hosts have the new token.')).toHaveLength(1)
})

test('earlier lines come back, the last one first', () => {
  const typed = ['hosts', 'config'].flatMap((text): FireAction[] => [
    { type: 'type', text },
    { type: 'enter' },
  ])
  const up: FireAction = { type: 'recall', step: 1 }
  const down: FireAction = { type: 'recall', step: -1 }
  expect(after(...typed, up).draft).toBe('config')
  expect(after(...typed, up, up, up).draft).toBe('hosts')
  expect(after(...typed, up, up, down).draft).toBe('config')
  expect(after(...typed, up, down).draft).toBe('')
})

test('a paste is one line, and a long one is cut', () => {
  expect(after({ type: 'type', text: 'graph\npool' }).draft).toBe('graph pool')
  expect(after({ type: 'type', text: 'x'.repeat(100_000) }).draft).toHaveLength(200)
})

test('an empty line asks for nothing', () => {
  expect(after({ type: 'type', text: '   ' }, { type: 'enter' })).toMatchObject({
    draft: '',
    entries: start.entries,
  })
})

test.for([
  ['gra', 'graph '],
  ['graph p', 'graph p'],
  ['graph po', 'graph pool '],
  ['re', 'restart '],
  ['un', 'un'],
  ['set re', 'set retr'],
  ['set timeout e', 'set timeout estimates '],
  ['feature e', 'feature estimates '],
  ['feature estimates o', 'feature estimates o'],
  ['', ''],
  ['nothing', 'nothing'],
  ['graph ', 'graph '],
] as const)('Tab makes of "%s" what is certain', ([draft, completed]) => {
  expect(completeLine(draft)).toBe(completed)
})

test('Tab takes nothing away', () => {
  fc.assert(
    fc.property(fc.string(), (draft) => {
      expect(completeLine(draft).length).toBeGreaterThanOrEqual(draft.trim().length)
    }),
  )
})
