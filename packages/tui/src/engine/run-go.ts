import type { Place, Verdict } from '@firedrill/course'
import type { Action } from '../reduce/action.ts'
import type { ItemView } from '../state/views.ts'
import { judgeGo, type GoJudge } from './judge-go.ts'
import { describeError, type DrillPorts, type JudgedBy, type OpenGo } from './ports.ts'

/** The go at the item on screen: its files are watched and judged, or its question is asked. */
export interface RunningGo {
  open: OpenGo
  /** Takes note of a verdict that came by a key. */
  judged: (verdict: Verdict, by: JudgedBy) => void
  /** Judges it without a save; a question is answered instead. */
  judgeNow: () => void
  /** Looks at files that were changed by us. */
  reopen: () => void
  /** Ends it, by going on or otherwise. */
  close: (way: 'skip' | 'leave') => void
}

/** What a go is run with. */
export interface GoTools {
  ports: DrillPorts
  dispatch: (action: Action) => void
  track: (task: Promise<void>) => void
  judges: 'save' | 'key'
}

/** Opens an item, judges it at once and at every save; a question is asked and waits. Throws what opening throws. */
export const runGo = ({ id, isQuestion }: ItemView, place: Place, tools: GoTools): RunningGo => {
  const { ports, dispatch, track, judges } = tools
  dispatch({ type: 'opened', item: ports.open(id, place) })
  const open = ports.begin(id, place)
  let judge: GoJudge | null = null
  let unwatch: (() => void) | null = null
  let isClosed = false

  const judged = (verdict: Verdict, by: JudgedBy, { isTypes } = { isTypes: false }): void => {
    if (isClosed) return
    const end = open.judged(verdict, by)
    // TypeScript speaks later, about the same bytes: that is no second verdict.
    if (isTypes) return dispatch({ type: 'types', verdict })
    const seconds = open.seconds() ?? 0
    dispatch({ type: 'verdict', verdict, seconds, isBest: end?.isBest ?? false, remark: end?.remark })
    if (verdict.status === 'pass') {
      dispatch({ type: 'debrief', text: ports.debrief(id, place) })
    }
    tellTrouble(ports, dispatch)
  }
  const ask = (by: JudgedBy): void => {
    open.active()
    judge?.ask(by)
  }
  const onSave = (): void => {
    if (judges === 'save') return ask('save')
    open.active()
    dispatch({ type: 'notice', text: 'Saved. r judges.' })
  }
  const start = (): void => {
    if (isQuestion) return dispatch({ type: 'asked', question: ports.question(id, place) })
    unwatch = ports.watch(id, place, {
      save: onSave,
      mode: (words) => dispatch({ type: 'watching', words }),
    })
    judge = judgeGo(id, place, { ports, dispatch, track, onVerdict: judged })
    ask('opening')
  }
  const attempt = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      dispatch({ type: 'broken', ...describeError(error) })
    }
  }
  const stop = (): void => {
    judge?.stop()
    unwatch?.()
  }
  attempt(start)
  return {
    open,
    judged,
    judgeNow: () => (isQuestion ? undefined : ask('request')),
    reopen: () => {
      stop()
      attempt(() => {
        dispatch({ type: 'opened', item: ports.open(id, place) })
        start()
      })
    },
    close: (way) => {
      isClosed = true
      stop()
      if (way === 'skip') open.skip()
      else open.leave()
      tellTrouble(ports, dispatch)
    },
  }
}

const tellTrouble = (ports: DrillPorts, dispatch: (action: Action) => void): void => {
  const trouble = ports.trouble()
  if (trouble) dispatch({ type: 'notice', text: trouble })
}
