import type { Action } from '../reduce/action.ts'
import type { LookBackRequest, Request, State } from '../state/state.ts'
import { openItem } from '../state/state.ts'
import { lookBack } from './look-back.ts'
import type { LendTerminal } from './open-drill.ts'
import { performOnItem } from './perform-on-item.ts'
import type { DrillPorts } from './ports.ts'
import type { RunningGo } from './run-go.ts'
import { suspend } from './suspend.ts'

/** What a request is done with. */
export interface Tools {
  /** As it was when it was asked. */
  state: State
  ports: DrillPorts
  dispatch: (action: Action) => void
  /** Follows a task to its end; how it fails is told. */
  track: (task: Promise<void>) => void
  /** Whether the same go is still on screen. */
  isCurrent: () => boolean
  go: RunningGo | null
  lend: LendTerminal
}

/** Does what the screens ask for. May throw what the ports throw. */
export const perform = (request: Request, tools: Tools): void => {
  const { ports, dispatch, track, state, go, lend } = tools
  switch (request.kind) {
    case 'home':
      return goHome(tools)
    case 'day': {
      const { day, item, place } = request
      return dispatch({ type: 'day', ...ports.day(day, item), screen: item === null ? 'day' : 'step', place })
    }
    case 'review':
      return track(ports.review().then((view) => dispatch(openReview(view))))
    case 'stats':
      return dispatch({ type: 'stats', view: ports.stats() })
    case 'summary':
      return track(sumUp(tools))
    case 'known':
      return dispatch({ type: 'notice', text: ports.markKnown(state.day?.id ?? '') })
    case 'clock':
      return ports.setClock(state.isTimed)
    case 'hand':
      return track(ports.hand().then((text) => dispatch({ type: 'notice', text })))
    case 'handIn':
    case 'sendDay':
      return handIn(request.kind, tools)
    case 'idle':
      return go?.open.answerSilence(request.isCounted)
    case 'suspend':
      return track(lend(suspend))
    default: {
      const item = openItem(state)
      if (!item) return
      return isLookBack(request) ? lookBack(request, item, tools) : performOnItem(request.kind, item, tools)
    }
  }
}

const isLookBack = (request: Request): request is LookBackRequest =>
  ['attempts', 'look', 'compare', 'bringBack'].includes(request.kind)

const goHome = ({ ports, dispatch, track }: Tools): void => {
  dispatch({ type: 'home', view: ports.home() })
  track(ports.due().then((due) => dispatch({ type: 'due', due })))
}

const openReview = (view: Awaited<ReturnType<DrillPorts['review']>>): Action =>
  view.steps.length > 0
    ? { type: 'day', view, index: 0, screen: 'day' }
    : { type: 'notice', text: view.note ?? 'Nothing is due for review.' }

/** First what would be sent is read, then it is: nothing leaves the laptop unseen. */
const handIn = (kind: 'handIn' | 'sendDay', { state, ports, dispatch, track }: Tools): void => {
  const { day } = state
  if (!day) return
  if (day.place === 'review') {
    return dispatch({ type: 'notice', text: 'A review is not handed in: open the day, and hand that in.' })
  }
  const tell = (text: string): void => dispatch({ type: 'notice', text })
  tell('Asking the workshop …')
  const told =
    kind === 'sendDay'
      ? ports.sendDay(day.id, tell).then(tell)
      : ports.handIn(day.id).then((text) => dispatch({ type: 'handIn', title: `Hand in ${day.id}?`, text }))
  track(told)
}

/** Between a day and home lies what was done, where that is anything. */
const sumUp = async (tools: Tools): Promise<void> => {
  const { ports, dispatch } = tools
  const summary = await ports.summary()
  if (summary) dispatch({ type: 'summary', view: summary })
  else goHome(tools)
}
