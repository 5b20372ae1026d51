import type { ItemView } from '../state/views.ts'
import type { LookBackRequest } from '../state/state.ts'
import type { Tools } from './perform.ts'

/** Does what is asked for about attempts that are over. May throw what the ports throw. */
export const lookBack = (request: LookBackRequest, { id, title }: ItemView, tools: Tools): void => {
  const { ports, dispatch, track, state, isCurrent } = tools
  switch (request.kind) {
    case 'attempts': {
      const attempts = ports.attempts(id)
      return dispatch(
        attempts.length === 0
          ? { type: 'notice', text: 'No attempt has ended yet: a pass, a skip or leaving ends one.' }
          : { type: 'attempts', title: `${title}: what you tried`, attempts },
      )
    }
    case 'look': {
      const files = Object.entries(ports.attemptFiles(id, request.number))
      const text =
        files.length === 1 ? files[0]?.[1] : files.map(([name, body]) => `// ${name}\n\n${body}`).join('\n')
      return dispatch({ type: 'code', title: `${title}: attempt ${request.number}`, text: text ?? '' })
    }
    case 'compare': {
      const { from, to } = request
      const sides = { left: `attempt ${from}`, right: `attempt ${to}` }
      const compared = ports.compareAttempts(id, from, to).then((files) => {
        if (isCurrent())
          dispatch({ type: 'compared', title: `${title}: ${sides.left} and ${to}`, files, sides })
      })
      return track(compared)
    }
    case 'bringBack':
      ports.bringBack(id, request.number, state.go.place)
      dispatch({ type: 'renewed', by: 'bringBack' })
      return dispatch({
        type: 'notice',
        text: `As in attempt ${request.number}. u brings back what was there.`,
      })
  }
}
