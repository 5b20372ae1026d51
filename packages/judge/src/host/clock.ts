import { syncBuiltinESMExports } from 'node:module'
import FakeTimers from '@sinonjs/fake-timers'
import { settle } from './settle.ts'

/** A clock that moves only when the judge says so. */
export interface VirtualClock {
  /** Advances timer by timer, letting real input and output finish in between. */
  tick: (ms: number) => Promise<void>
}

/** Replaces timers, timers/promises, Date and performance.now in this process. Starts at 2026-01-01T00:00:00Z. */
export const installClock = (): VirtualClock => {
  const clock = FakeTimers.install({
    now: Date.UTC(2026, 0, 1),
    toNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'hrtime'],
  })
  syncBuiltinESMExports()
  return {
    tick: async (ms) => {
      await settle()
      const end = clock.now + ms
      for (let next = nextTimer(clock); next !== null && next <= end; next = nextTimer(clock)) {
        await clock.tickAsync(Math.max(0, next - clock.now))
        await settle()
      }
      await clock.tickAsync(end - clock.now)
      await settle()
    },
  }
}

/** When the earliest timer fires, in the clock's own milliseconds. */
const nextTimer = (clock: unknown): number | null => {
  const timers = (clock as { timers?: Record<string, { callAt: number }> | Map<unknown, { callAt: number }> })
    .timers
  const all = timers instanceof Map ? [...timers.values()] : Object.values(timers ?? {})
  return all.length > 0 ? Math.min(...all.map((timer) => timer.callAt)) : null
}
