import { candidate, check, clock, driver } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { pause } = candidate<typeof import('./solution.ts')>({ clock: 'virtual' })
const { countTimers } = driver<typeof import('./driver.ts')>('./driver.ts')

/** How a pause stands: not settled yet, resolved, or rejected with what. */
const follow = (pausing: Promise<void>) => {
  const state = { now: 'waiting' as unknown }
  pausing.then(
    () => (state.now = 'resolved'),
    (reason: unknown) => (state.now = reason),
  )
  return state
}

const main = check('it resolves after its time', async () => {
  const state = follow(pause(1_000, new AbortController().signal))
  await clock.tick(999)
  expect(
    state.now,
    `after 999 of 1000 ms the pause was ${state.now}. A backoff that does not wait is a flood.`,
  ).toBe('waiting')
  await clock.tick(1)
  expect(state.now, `after 1000 ms the pause was ${state.now} (required: resolved).`).toBe('resolved')
})
check('an abort rejects with the reason of the signal', { after: main }, async () => {
  const controller = new AbortController()
  const state = follow(pause(1_000, controller.signal))
  await clock.tick(500)
  controller.abort(new RangeError('deadline'))
  await clock.tick(0)
  const seen = state.now instanceof Error ? `rejected with "${state.now.message}"` : `was ${state.now}`
  expect(
    state.now,
    `it ${seen} (required: the reason "deadline"). The caller cannot tell a deadline from a shutdown.`,
  ).toBeInstanceOf(RangeError)
})
check('a signal that is aborted already rejects at once', { after: main }, async () => {
  const state = follow(pause(1_000, AbortSignal.abort(new RangeError('over'))))
  await clock.tick(0)
  expect(
    state.now,
    'the pause went on although its signal was aborted before it began. A shutdown would wait for it.',
  ).toBeInstanceOf(RangeError)
})
check('a pause that was stopped leaves no timer', { after: main }, async () => {
  const timers = await countTimers()
  expect(
    timers,
    `${timers} timer is still running after the pause was stopped (required: 0). It keeps the process alive for a minute.`,
  ).toBe(0)
})
