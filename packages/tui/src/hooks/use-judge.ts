import type { Verdict } from '@firedrill/course'
import { type Dispatch, type RefObject, useEffect, useRef } from 'react'
import type { Action } from '../reduce.ts'
import { openItem, type State } from '../state.ts'
import { describeError, type DrillPorts } from './ports.ts'
import type { GoRecord } from './use-go.ts'

/** Opens the item on screen, judges it at once and at every save; a question is asked and waits. Returns what judges it without a save. */
export const useJudge = (
  state: State,
  dispatch: Dispatch<Action>,
  { ports, go }: { ports: DrillPorts; go: RefObject<GoRecord | null> },
): RefObject<(() => void) | null> => {
  const judgeNow = useRef<(() => void) | null>(null)
  const { number, opening, place } = state.go
  const item = openItem(state)
  const id = item?.id ?? null
  const isQuestion = item?.isQuestion ?? false

  useEffect(() => {
    if (id === null) return undefined
    const running: { abort: AbortController | null } = { abort: null }
    const judge = (isSave: boolean): void => {
      running.abort?.abort()
      const abort = new AbortController()
      running.abort = abort
      const ifCurrent =
        <Value>(act: (value: Value) => void) =>
        (value: Value): void => {
          if (!abort.signal.aborted) act(value)
        }
      if (isSave) go.current?.save()
      dispatch({ type: 'judging', isSave })
      const show = (verdict: Verdict): void => {
        dispatch({ type: 'verdict', verdict, nowMs: performance.now() })
        go.current?.judged(verdict)
      }
      const broken = (error: unknown): void => dispatch({ type: 'broken', ...describeError(error) })
      try {
        ports
          .judge(id, place, {
            signal: abort.signal,
            onCheck: ifCurrent((check) => dispatch({ type: 'check', check })),
            onBehaviour: ifCurrent(show),
          })
          .then(ifCurrent(show), ifCurrent(broken))
      } catch (error) {
        broken(error)
      }
    }
    let stop: (() => void) | null = null
    try {
      ports.open(id, place)
      if (isQuestion) {
        dispatch({ type: 'asked', question: ports.question(id, place) })
        return undefined
      }
      stop = ports.watch(id, place, () => judge(true))
      judgeNow.current = () => judge(true)
      judge(false)
    } catch (error) {
      dispatch({ type: 'broken', ...describeError(error) })
    }
    return () => {
      running.abort?.abort()
      stop?.()
      judgeNow.current = null
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- files that we changed are opened anew
  }, [id, isQuestion, number, opening, place, dispatch, ports, go])

  return judgeNow
}
