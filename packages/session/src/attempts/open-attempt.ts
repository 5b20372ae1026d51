import {
  type Item,
  type ItemClock,
  elapsedSeconds,
  isQuestion,
  moveClock,
  type Place,
  startClock,
  type Verdict,
} from '@firedrill/course'
import type { AttemptState, EndedAttempt, JudgedBy, OpenAttempt } from '../session-types.ts'
import type { Solution } from '../reveal/read-solution.ts'

/** How long a verdict on a save must stand to be a try: what is saved again sooner was not read. In milliseconds. */
export const readMs = 5_000

/** What a go needs of its session. */
export interface AttemptPorts {
  /** A monotonic clock, in milliseconds. */
  nowMs: () => number
  isTimed: boolean
  /** The fastest timed pass before this go. */
  bestSeconds: number | null
  /** Whether the solution was shown before this go. */
  isSeen: boolean
  hints: () => number
  /** Whether a verdict is about something of the learner's own. */
  isGo: (verdict: Verdict) => boolean
  /** Notes a try that ended nothing. */
  noteTry: (verdict: Verdict) => void
  /** Notes a pass that was there when the item was opened. */
  notePass: (verdict: Verdict) => void
  keep: (attempt: Omit<EndedAttempt, 'place'>, verdict: Verdict | null) => void
  /** Shows the solution; keeps a reveal unless the item was over. Returns whether it was kept. */
  reveal: (
    attempt: Omit<EndedAttempt, 'result' | 'place'>,
    verdict: Verdict | null,
  ) => { solution: Solution; isKept: boolean }
}

/** Begins a go at an item. */
export const beginAttempt = (item: Item, place: Place, ports: AttemptPorts): OpenAttempt => {
  let clock: ItemClock = startClock(ports.nowMs(), { isOff: !ports.isTimed })
  let state: AttemptState = { kind: 'open', tries: 0 }
  /** The verdict on the newest bytes, and whether it was counted as a try. */
  let last: { verdict: Verdict; atMs: number; isCounted: boolean } | null = null
  let noted = ''

  const move = (kind: 'tick' | 'activity'): void => {
    clock = moveClock(clock, { kind, ms: ports.nowMs() })
  }
  const count = (): void => {
    if (!last || last.isCounted || state.kind === 'ended') return
    last.isCounted = true
    // What does not load was half typed: it opens the solution, and counts against nobody.
    if (last.verdict.status !== 'error') state = { kind: 'open', tries: state.tries + 1 }
    const say = sayingOf(last.verdict)
    if (say !== noted) ports.noteTry(last.verdict)
    noted = say
  }
  const countIfRead = (): void => {
    if (last && ports.nowMs() - last.atMs >= readMs) count()
  }
  const end = (result: EndedAttempt['result'], isUntimed = false): void => {
    clock = moveClock(clock, { kind: 'stop', ms: ports.nowMs() })
    const seconds = isUntimed ? null : elapsedSeconds(clock)
    const isFastest = seconds !== null && (ports.bestSeconds === null || seconds < ports.bestSeconds)
    const { tries } = state
    state = {
      kind: 'ended',
      result,
      seconds,
      tries,
      hints: ports.hints(),
      isBest: result === 'pass' && isFastest,
    }
  }
  const soFar = () => ({ seconds: elapsedSeconds(clock), tries: state.tries })
  const finish = (result: 'pass' | 'skip' | 'leave'): void => {
    end(result)
    ports.keep({ result, ...soFar() }, last?.verdict ?? null)
  }

  return {
    item,
    place,
    clock: () => clock,
    tick: () => {
      move('tick')
      countIfRead()
    },
    active: () => move('activity'),
    answerSilence: (isCounted) => {
      clock = moveClock(clock, { kind: 'answer', ms: ports.nowMs(), isCounted })
    },
    judged: (verdict, by: JudgedBy) => {
      if (state.kind === 'ended' || verdict.status === 'blocked') return state
      move(by === 'opening' ? 'tick' : 'activity')
      countIfRead()
      if (verdict.status === 'pass' && by === 'opening') {
        if (ports.isSeen) return state
        ports.notePass(verdict)
        end('pass', true)
        return state
      }
      if (by === 'opening' || !ports.isGo(verdict)) return state
      if (last && isSameRun(item, last.verdict, verdict)) {
        last.verdict = verdict
        return state
      }
      last = { verdict, atMs: ports.nowMs(), isCounted: false }
      if (verdict.status === 'pass') {
        state = { kind: 'open', tries: state.tries + 1 }
        finish('pass')
      } else if (by === 'request') count()
      return state
    },
    state: () => state,
    read: count,
    reveal: () => {
      count()
      const { solution, isKept } = ports.reveal(soFar(), last?.verdict ?? null)
      if (isKept && state.kind === 'open') end('reveal')
      return solution
    },
    skip: () => {
      count()
      if (state.kind === 'open') finish('skip')
    },
    leave: () => {
      count()
      if (state.kind === 'open' && last) finish('leave')
    },
  }
}

/** Behaviour is told first, and once more with what TypeScript says. A question keeps its seed from answer to answer. */
const isSameRun = (item: Item, one: Verdict, other: Verdict): boolean =>
  !isQuestion(item) && one.seed === other.seed

/** What a verdict says to an author who asks what blocks people. */
const sayingOf = ({ status, checks }: Verdict): string =>
  JSON.stringify([status, checks.filter((check) => check.status === 'fail').map(({ id }) => id)])
