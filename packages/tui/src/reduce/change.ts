import type { Draft, QuestionView } from '../state/draft.ts'
import type { Go } from '../state/go.ts'
import type { Panel, Request, State } from '../state/state.ts'
import type { ItemView } from '../state/views.ts'

/** The state with a part of its go changed. */
export const withGo = (state: State, part: Partial<Go>): State => ({ ...state, go: { ...state.go, ...part } })

/** The state with the answer changed that is being made; as it was where none is. */
export const withDraft = (state: State, change: (draft: Draft, question: QuestionView) => Draft): State => {
  const { asked } = state.go
  if (!asked) return state
  return withGo(state, { asked: { ...asked, draft: change(asked.draft, asked.question) } })
}

/** The state with a part of the open item changed. */
export const withItem = (state: State, part: Partial<ItemView>): State => {
  if (!state.day) return state
  const steps = state.day.steps.map((step, index) =>
    index === state.index && step.kind === 'item'
      ? { kind: 'item' as const, item: { ...step.item, ...part } }
      : step,
  )
  return { ...state, day: { ...state.day, steps } }
}

/** The state with a panel over the screen. */
export const openPanel = (state: State, panel: Panel): State => ({ ...state, panel, scroll: null })

/** The state with something asked of the ports. */
export const ask = (state: State, what: Request): State => ({
  ...state,
  request: { serial: (state.request?.serial ?? 0) + 1, what },
})
