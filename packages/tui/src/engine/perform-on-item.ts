import { answerOf } from '../state/draft.ts'
import type { ItemRequest } from '../state/state.ts'
import type { ItemView } from '../state/views.ts'
import type { Tools } from './perform.ts'
import { describeError } from './ports.ts'

/** Does what is asked for while an item is open. May throw what the ports throw. */
export const performOnItem = (kind: ItemRequest, item: ItemView, tools: Tools): void => {
  const { state, ports, dispatch, go } = tools
  const { id, title } = item
  const { place } = state.go
  switch (kind) {
    case 'judge':
      return go?.judgeNow()
    case 'answer':
      return answer(item, tools)
    case 'hint':
      return hint(item, tools)
    case 'reveal':
      return reveal(item, tools)
    case 'test':
      go?.open.read()
      return dispatch({ type: 'code', title: `${title}: the hidden test`, text: ports.hiddenTest(id) })
    case 'edit':
      return edit(item, tools)
    case 'reset':
      ports.reset(id, place)
      dispatch({ type: 'renewed', by: 'reset' })
      return dispatch({ type: 'notice', text: item.isQuestion ? taken : fresh })
    case 'startFromOwn':
      ports.startFromOwn(id, place)
      dispatch({ type: 'renewed', by: 'reset' })
      return dispatch({ type: 'notice', text: own })
    case 'undo':
      ports.undo(id, place)
      dispatch({ type: 'renewed', by: 'undo' })
      return dispatch({ type: 'notice', text: 'Your file is back.' })
    case 'again':
      ports.again(id)
      return dispatch({ type: 'renewed', by: 'again' })
  }
}

const taken = 'Your answer is taken back.'
const own = 'It starts from your own earlier work. u brings back what was there.'
const fresh = 'A fresh starter. Your file is kept: u brings it back.'

/** Behind the last hint stands the solution. After a pass the whole ladder is there to read. */
const hint = ({ id, hints: { shown, total } }: ItemView, { ports, dispatch, state }: Tools): void => {
  if (state.go.isPassed) return dispatch({ type: 'hints', hints: ports.ladder(id) })
  dispatch(
    shown.length < total
      ? { type: 'hints', hints: ports.hint(id) }
      : {
          type: 'notice',
          text: `Hint ${total + 1} of ${total + 1}: s shows the solution, once you have tried.`,
        },
  )
}

const reveal = (item: ItemView, { dispatch, track, go, isCurrent }: Tools): void => {
  if (!go) return
  const isSeen = item.state !== 'passed'
  track(
    go.open.reveal().then((solution) => {
      if (isCurrent()) dispatch({ type: 'solution', title: `${item.title}: the solution`, solution, isSeen })
    }),
  )
}

/** Has the answer judged. What is no answer at all is no try. */
const answer = (item: ItemView, { state, ports, dispatch, track, go, isCurrent }: Tools): void => {
  const { asked, place } = state.go
  const given = asked && answerOf(asked.draft, asked.question)
  if (given === null) return dispatch({ type: 'notice', text: noAnswer })
  const judged = ports.answer(item.id, place, given).then(
    (verdict) => {
      if (!isCurrent()) return
      dispatch({ type: 'judging', isSave: verdict.status !== 'error' })
      go?.judged(verdict, 'request')
    },
    (error: unknown) => dispatch({ type: 'broken', ...describeError(error) }),
  )
  track(judged)
}

const noAnswer = 'There is no answer yet: choose with the arrows or a digit, or type it.'

const edit = (item: ItemView, { state, ports, dispatch, track, lend }: Tools): void => {
  const { phase, place } = state.go
  const editing = ports.edit(item.id, place, phase.kind === 'judged' ? phase.verdict : null)
  if (editing.kind === 'terminal') return track(lend(editing.run))
  dispatch({ type: 'notice', text: `Opening ${editing.name} …` })
  track(editing.run().then(() => dispatch({ type: 'notice', text: `It is open in ${editing.name}.` })))
}
