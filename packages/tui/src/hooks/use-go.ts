import type { Verdict } from '@firedrill/course'
import { type Dispatch, type RefObject, useEffect, useRef } from 'react'
import type { Action } from '../reduce.ts'
import { openItem, type State } from '../state.ts'
import type { DrillPorts, EndedGo } from './ports.ts'

/** The go under way, as the history will know it. */
export interface GoRecord {
  /** Counts a judged save. */
  save: () => void
  /** Takes note of a verdict: a pass ends the go. */
  judged: (verdict: Verdict) => void
  /** What it amounts to now. */
  soFar: () => EndedGo
  /** It was ended elsewhere. */
  end: () => void
}

/** Follows the go at the item on screen, and keeps it when it ends: by a pass, a reveal, or leaving after a save. */
export const useGo = (
  state: State,
  dispatch: Dispatch<Action>,
  ports: DrillPorts,
): RefObject<GoRecord | null> => {
  const current = useRef<GoRecord | null>(null)
  const item = openItem(state)
  const { number, place } = state.go
  const id = item?.id ?? null
  // What passes untouched after a reveal is the solution, copied.
  const isSeen = item?.state === 'seen'

  useEffect(() => {
    if (id === null) return undefined
    const go = { openedMs: performance.now(), tries: 0, isNoted: false, isEnded: false }
    const soFar = (): EndedGo => ({
      seconds: (performance.now() - go.openedMs) / 1_000,
      tries: go.tries,
      place,
    })
    const keep = (act: () => void): void => {
      act()
      const trouble = ports.trouble()
      if (trouble) dispatch({ type: 'notice', text: trouble })
    }
    current.current = {
      save: () => void go.tries++,
      soFar,
      end: () => void (go.isEnded = true),
      judged: (verdict) => {
        if (go.isEnded) return
        const isPass = verdict.status === 'pass'
        if (isPass && go.tries > 0) {
          go.isEnded = true
          keep(() => ports.record(id, { ...soFar(), result: 'pass' }))
        } else if (!go.isNoted && (isPass ? !isSeen : go.tries > 0)) {
          go.isNoted = true
          keep(() => ports.note(id, place, verdict))
        }
        if (isPass) dispatch({ type: 'debrief', text: ports.debrief(id, place) })
      },
    }
    return () => {
      current.current = null
      if (!go.isEnded && go.tries > 0) keep(() => ports.record(id, { ...soFar(), result: 'leave' }))
    }
    // oxlint-disable-next-line react/exhaustive-deps -- whether it was seen when the go began
  }, [id, number, place, dispatch, ports])

  return current
}
