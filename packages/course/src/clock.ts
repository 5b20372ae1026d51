/** Silence after which the clock asks, in milliseconds: ten minutes without a save, a file change or a key. */
export const silenceMs = 10 * 60_000

/** A gap between two events above this, in milliseconds, is sleep: a clock that runs is told of time every second. */
export const sleepMs = 30_000

/** The clock of one go at an item. All times are milliseconds. */
export type ItemClock =
  /** Turned off by the learner: it never shows a time. */
  | { kind: 'off' }
  /** Counting. `silentMs` is part of the time shown, and since the last activity. */
  | ({ kind: 'running' } & Counted)
  /** Ten minutes are silent: they count only if the learner says so. It goes on at the next activity. */
  | ({ kind: 'silent' } & Counted)
  | { kind: 'stopped'; countedMs: number }

interface Counted {
  /** The moment of the last event. */
  atMs: number
  /** What counts for certain. */
  countedMs: number
  /** Since the last activity, sleep left out. */
  silentMs: number
  /** Silences of ten minutes and more that nobody has said anything about yet. */
  doubtfulMs: number
}

/** What a clock is told; `ms` is a moment of a monotonic clock. */
export type ClockEvent =
  /** Time passed: about once a second. */
  | { kind: 'tick'; ms: number }
  /** A save, a file change or a key. */
  | { kind: 'activity'; ms: number }
  /** Whether the silent minutes count. */
  | { kind: 'answer'; ms: number; isCounted: boolean }
  | { kind: 'stop'; ms: number }

/** A clock as an item is opened. */
export const startClock = (ms: number, options: { isOff?: boolean } = {}): ItemClock =>
  options.isOff ? { kind: 'off' } : { kind: 'running', atMs: ms, countedMs: 0, silentMs: 0, doubtfulMs: 0 }

/**
 * The clock after an event. A gap too large for a tick is sleep and counts nothing; a moment before the last one counts
 * nothing either, so a clock that was set back or forward changes no time by more than one tick.
 */
export const moveClock = (clock: ItemClock, event: ClockEvent): ItemClock => {
  if (clock.kind === 'off' || clock.kind === 'stopped') return clock
  const now = pass(clock, event.ms)
  switch (event.kind) {
    case 'tick':
      return now
    case 'activity':
      return settle(now, false)
    case 'answer':
      return { ...settle(now, event.isCounted, event.isCounted ? now.doubtfulMs : 0), doubtfulMs: 0 }
    default:
      return { kind: 'stopped', countedMs: shownMs(now) }
  }
}

/** Seconds to show, whole; null where the clock is off. Silent minutes that nobody answered for are left out. */
export const elapsedSeconds = (clock: ItemClock): number | null => {
  if (clock.kind === 'off') return null
  return Math.floor((clock.kind === 'stopped' ? clock.countedMs : shownMs(clock)) / 1_000)
}

/** The silence that the clock asks about, in whole seconds; null where there is nothing to ask. */
export const askedSeconds = (clock: ItemClock): number | null => {
  if (clock.kind === 'off' || clock.kind === 'stopped') return null
  const asked = clock.doubtfulMs + (clock.kind === 'silent' ? clock.silentMs : 0)
  return asked === 0 ? null : Math.floor(asked / 1_000)
}

type Ticking = Exclude<ItemClock, { kind: 'off' | 'stopped' }>

const pass = (clock: Ticking, ms: number): Ticking => {
  const gap = ms - clock.atMs
  const silentMs = clock.silentMs + (gap > 0 && gap <= sleepMs ? gap : 0)
  return { ...clock, atMs: ms, silentMs, kind: silentMs < silenceMs ? 'running' : 'silent' }
}

/** Ends the silence at hand: a short one counts, a long one as it is told, or later. */
const settle = (clock: Ticking, isCounted: boolean, moreMs = 0): Ticking => {
  const isLong = clock.kind === 'silent'
  const counts = !isLong || isCounted
  return {
    kind: 'running',
    atMs: clock.atMs,
    countedMs: clock.countedMs + (counts ? clock.silentMs : 0) + moreMs,
    silentMs: 0,
    doubtfulMs: clock.doubtfulMs + (counts ? 0 : clock.silentMs),
  }
}

const shownMs = (clock: Ticking): number => clock.countedMs + (clock.kind === 'running' ? clock.silentMs : 0)
