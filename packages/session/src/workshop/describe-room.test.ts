import { expect, test } from 'vitest'
import { describeRoom } from './describe-room.ts'
import type { Room } from './messages.ts'

const quiet: Room = {
  title: 'One week',
  message: null,
  countdown: null,
  released: [],
  keys: {},
  isHandUp: false,
}
const at = (room: Partial<Room>, nowMs = 0, isAway = false) =>
  describeRoom({
    heard: { room: { ...quiet, ...room }, atMs: 0, wallMs: new Date(2026, 10, 26, 14, 20).getTime() },
    nowMs,
    isAway,
    refused: null,
  })

test('a countdown goes on by this machine’s own clock, and says when it is over', () => {
  const countdown = { about: 'status-code', secondsLeft: 90 }
  expect(at({ countdown }).line).toBe('Workshop: One week · 1:30 left for status-code')
  expect(at({ countdown }, 30_500).line).toContain('1:00 left')
  expect(at({ countdown }, 90_000).line).toContain('time is up for status-code')
  // News is told once, so nothing in it ticks.
  expect(at({ countdown: { ...countdown, secondsLeft: 600 } }).news).toEqual(['status-code ends at 14:30.'])
  expect(at({ countdown }, 1_000).news).toEqual(at({ countdown }, 80_000).news)
})

test('what the instructor writes cannot move the cursor', () => {
  const { line, news } = at({
    message: { id: 1, text: 'hi\u001b[2J\nthere', sender: 'instructor', isPersonal: false },
  })
  expect(line).toBe('Workshop: One week · "hi there"')
  expect(news).toEqual(['The instructor: hi there'])
})

test('a host that is away, that never answered and that takes no more are each told apart', () => {
  expect(at({ isHandUp: true }, 0, true).line).toBe(
    'Workshop: away, you drill on; it is told later · your hand is up',
  )
  const none = { heard: null, nowMs: 0, refused: null }
  expect(describeRoom({ ...none, isAway: false }).line).toBe('Workshop: connecting.')
  expect(describeRoom({ ...none, isAway: true }).line).toBe('Workshop: away, you drill on; it is told later')
  expect(describeRoom({ ...none, isAway: true, refused: 'It is full.' }).line).toBe('Workshop: It is full.')
})

test('each day that opens, and each day whose solutions do, is a sentence of its own', () => {
  const released = [{ day: 'day8', name: 'Wed = day8 Async' }]
  expect(at({ released, keys: { day1: 'key' } }).news).toEqual([
    'Wed = day8 Async is open.',
    'The solutions of day1 are open.',
  ])
})
