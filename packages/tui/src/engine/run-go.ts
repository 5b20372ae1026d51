import type { Place, Verdict } from '@firedrill/course'
import type { Action } from '../reduce/action.ts'
import type { ItemView } from '../state/views.ts'
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
  const broken = (error: unknown): void => dispatch({ type: 'broken', ...describeError(error) })
  let running: AbortController | null = null
  let unwatch: (() => void) | null = null
  let isClosed = false

  const judged = (verdict: Verdict, by: JudgedBy): void => {
    if (isClosed) return
    const end = open.judged(verdict, by)
    dispatch({ type: 'verdict', verdict, seconds: open.seconds() ?? 0, isBest: end?.isBest ?? false })
    if (verdict.status === 'pass') {
      dispatch({ type: 'debrief', text: ports.debrief(id, place), remark: end?.remark ?? null })
    }
    tellTrouble(ports, dispatch)
  }
  const judge = (by: JudgedBy): void => {
    running?.abort()
    const abort = new AbortController()
    running = abort
    const ifCurrent =
      <Value>(act: (value: Value) => void) =>
      (value: Value): void => {
        if (!abort.signal.aborted) act(value)
      }
    open.active()
    dispatch({ type: 'judging', isSave: by !== 'opening' })
    const show = ifCurrent((verdict: Verdict) => judged(verdict, by))
    const onCheck = ifCurrent((check: Verdict['checks'][number]) => dispatch({ type: 'check', check }))
    // TypeScript speaks later, about the same bytes: that is no second verdict.
    const showTypes = ifCurrent((verdict: Verdict) => {
      if (!isTold) return show(verdict)
      open.judged(verdict, by)
      dispatch({ type: 'types', verdict })
    })
    let isTold = false
    const onBehaviour = (verdict: Verdict): void => {
      isTold = true
      show(verdict)
    }
    attempt(() => {
      track(
        ports
          .judge(id, place, { signal: abort.signal, onCheck, onBehaviour })
          .then(showTypes, ifCurrent(broken)),
      )
    })
  }
  const onSave = (): void => {
    if (judges === 'save') return judge('save')
    open.active()
    dispatch({ type: 'notice', text: 'Saved. r judges.' })
  }
  const start = (): void => {
    if (isQuestion) return dispatch({ type: 'asked', question: ports.question(id, place) })
    unwatch = ports.watch(id, place, {
      save: onSave,
      mode: (words) => dispatch({ type: 'watching', words }),
    })
    judge('opening')
  }
  const attempt = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      broken(error)
    }
  }
  const stop = (): void => {
    running?.abort()
    unwatch?.()
  }
  attempt(start)
  return {
    open,
    judged,
    judgeNow: () => (isQuestion ? undefined : judge('request')),
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
