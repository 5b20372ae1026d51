import type { Check, Verdict } from '@firedrill/course'
import { type Dispatch, useEffect, useRef } from 'react'
import { type Action, currentItem, type State } from './state.ts'

/** What the screen needs done; ids name items. */
export interface DrillPorts {
  /** Copies the starters that are missing. */
  open: (id: string) => void
  watch: (id: string, onSave: () => void) => () => void
  judge: (
    id: string,
    ports: { onCheck: (check: Check) => void; onBehaviour: (verdict: Verdict) => void; signal: AbortSignal },
  ) => Promise<Verdict>
  record: (id: string, result: 'pass' | 'leave', seconds: number) => void
}

/** Opens the item on screen, judges it at once and at every save, and keeps the attempt when it ends. */
export const useJudge = (state: State, dispatch: Dispatch<Action>, ports: DrillPorts): void => {
  const { id } = currentItem(state)
  const judgeNow = useRef<(() => void) | null>(null)

  useEffect(() => {
    const running: { abort: AbortController | null } = { abort: null }
    const attempt = { saves: 0, openedMs: performance.now(), isEnded: false }
    const end = (result: 'pass' | 'leave'): void => {
      if (attempt.isEnded || attempt.saves === 0) return
      attempt.isEnded = true
      ports.record(id, result, (performance.now() - attempt.openedMs) / 1_000)
    }
    const show = (verdict: Verdict): void => {
      dispatch({ type: 'verdict', verdict, nowMs: performance.now() })
      if (verdict.status === 'pass') end('pass')
    }
    const judge = (isSave: boolean): void => {
      running.abort?.abort()
      const abort = new AbortController()
      running.abort = abort
      const ifCurrent =
        <Value>(act: (value: Value) => void) =>
        (value: Value): void => {
          if (!abort.signal.aborted) act(value)
        }
      if (isSave) attempt.saves++
      dispatch({ type: 'judging', isSave })
      ports
        .judge(id, {
          signal: abort.signal,
          onCheck: ifCurrent((check) => dispatch({ type: 'check', check })),
          onBehaviour: ifCurrent(show),
        })
        .then(
          ifCurrent(show),
          ifCurrent((error: unknown) => dispatch({ type: 'broken', ...describe(error) })),
        )
    }
    let stop: (() => void) | null = null
    try {
      ports.open(id)
      stop = ports.watch(id, () => judge(true))
      judgeNow.current = () => judge(true)
      judge(false)
    } catch (error) {
      dispatch({ type: 'broken', ...describe(error) })
    }
    return () => {
      running.abort?.abort()
      stop?.()
      judgeNow.current = null
      end('leave')
    }
  }, [id, dispatch, ports])

  useEffect(() => {
    if (state.asked > 0) judgeNow.current?.()
  }, [state.asked])
}

const describe = (error: unknown): { message: string; hint: string } => ({
  message: error instanceof Error ? error.message : String(error),
  hint: (error as { hint?: string }).hint ?? 'Please report this.',
})
