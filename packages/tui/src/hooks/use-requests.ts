import { type Dispatch, type RefObject, useEffect } from 'react'
import { answerOf } from '../draft.ts'
import type { Action } from '../reduce.ts'
import { openItem, type State } from '../state.ts'
import { describeError, type DrillPorts } from './ports.ts'
import type { GoRecord } from './use-go.ts'

/** Does what the screen asks for, once each time it asks. */
export const useRequests = (
  state: State,
  dispatch: Dispatch<Action>,
  tools: {
    ports: DrillPorts
    go: RefObject<GoRecord | null>
    judgeNow: RefObject<(() => void) | null>
  },
): void => {
  const serial = state.request?.serial ?? 0

  useEffect(() => {
    if (serial === 0) return
    try {
      perform(state, dispatch, tools)
    } catch (error) {
      const { message, hint } = describeError(error)
      dispatch({ type: 'notice', text: `${message} ${hint}` })
    }
    // oxlint-disable-next-line react/exhaustive-deps -- a request is done once, with the state it was asked in
  }, [serial])
}

/** Has the answer judged. What is no answer at all is no try. */
const answer = (
  state: State,
  dispatch: Dispatch<Action>,
  { ports, go }: Pick<Parameters<typeof useRequests>[2], 'ports' | 'go'>,
): void => {
  const item = openItem(state)
  const { asked, place } = state.go
  const given = asked && answerOf(asked.draft, asked.question)
  if (!item || given === null)
    return dispatch({
      type: 'notice',
      text: 'There is no answer yet: choose with the arrows or a digit, or type it.',
    })
  ports.answer(item.id, place, given).then(
    (verdict) => {
      const isTry = verdict.status !== 'error'
      if (isTry) go.current?.save()
      dispatch({ type: 'judging', isSave: isTry })
      dispatch({ type: 'verdict', verdict, nowMs: performance.now() })
      go.current?.judged(verdict)
    },
    (error: unknown) => dispatch({ type: 'broken', ...describeError(error) }),
  )
}

const perform = (
  state: State,
  dispatch: Dispatch<Action>,
  { ports, go, judgeNow }: Parameters<typeof useRequests>[2],
): void => {
  const item = openItem(state)
  if (!item || !state.request) return
  const { id } = item
  const { place } = state.go
  const nowMs = performance.now()
  switch (state.request.kind) {
    case 'judge':
      return judgeNow.current?.()
    case 'answer':
      return answer(state, dispatch, { ports, go })
    case 'hint':
      return dispatch({ type: 'hints', hints: ports.hint(id) })
    case 'reveal': {
      const text = ports.reveal(id, go.current?.soFar() ?? { seconds: 0, tries: 0, place })
      const isSeen = item.state !== 'passed'
      if (isSeen) go.current?.end()
      return dispatch({ type: 'show', title: `${item.title}: the solution`, text, isSeen })
    }
    case 'test':
      return dispatch({
        type: 'show',
        title: `${item.title}: the hidden test`,
        text: ports.hiddenTest(id),
        isSeen: false,
      })
    case 'reset':
      ports.reset(id, place)
      dispatch({ type: 'renewed', by: 'reset', nowMs })
      return dispatch({
        type: 'notice',
        text: item.isQuestion
          ? 'Your answer is taken back.'
          : 'A fresh starter. Your file is kept: u brings it back.',
      })
    case 'undo':
      ports.undo(id, place)
      dispatch({ type: 'renewed', by: 'undo', nowMs })
      return dispatch({ type: 'notice', text: 'Your file is back.' })
    default:
      ports.again(id)
      return dispatch({ type: 'renewed', by: 'again', nowMs })
  }
}
