import type { Place, Verdict } from '@firedrill/course'
import type { Action } from '../reduce/action.ts'
import { describeError, type DrillPorts, type JudgedBy, type Judging } from './ports.ts'

/** What the runs of a go are told to. */
export interface JudgeGoTools {
  ports: Pick<DrillPorts, 'judging'>
  dispatch: (action: Action) => void
  track: (task: Promise<void>) => void
  /** A verdict is there; `isTypes` where TypeScript speaks of what was told already. */
  onVerdict: (verdict: Verdict, by: JudgedBy, more: { isTypes: boolean }) => void
}

/** The judge of a go: it is asked for a reason, and each run is told with the one it began for. */
export interface GoJudge {
  ask: (by: JudgedBy) => void
  stop: () => void
}

/** Judges a go's files; whoever waits for what is under way waits for the verdict on the last bytes. */
export const judgeGo = (id: string, place: Place, tools: JudgeGoTools): GoJudge => {
  const { ports, dispatch, track, onVerdict } = tools
  let asked: JudgedBy = 'opening'
  let by: JudgedBy = asked
  let isTold = false
  let settle: (() => void) | null = null
  const settled = (): void => {
    settle?.()
    settle = null
  }
  const judging: Judging = ports.judging(id, place, {
    onStart: () => {
      by = asked
      isTold = false
      dispatch({ type: 'judging', isSave: by !== 'opening' })
    },
    onCheck: (check) => dispatch({ type: 'check', check }),
    onBehaviour: (verdict) => {
      isTold = true
      onVerdict(verdict, by, { isTypes: false })
    },
    onVerdict: (verdict, isLast) => {
      onVerdict(verdict, by, { isTypes: isTold })
      if (isLast) settled()
    },
    onError: (error) => {
      dispatch({ type: 'broken', ...describeError(error) })
      settled()
    },
  })
  return {
    ask: (next) => {
      asked = next
      if (!settle) {
        const { promise, resolve } = Promise.withResolvers<void>()
        settle = resolve
        track(promise)
      }
      judging.ask()
    },
    stop: () => {
      judging.stop()
      settled()
    },
  }
}
