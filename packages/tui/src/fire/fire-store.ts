import { debriefOf, type Fire } from '@firedrill/fire'
import { type FireAction, type FireState, reduceFire, startFireState } from './fire-state.ts'
import type { FirePorts } from './ports.ts'

/** A fire on screen, and who listens to it. */
export interface FireStore {
  state: () => FireState
  subscribe: (listener: () => void) => () => void
  dispatch: (action: FireAction) => void
}

/** Opens the store of a fire; the moment it ends, its result is kept. */
export const openFireStore = (fire: Fire, ports: FirePorts): FireStore => {
  let state = startFireState(fire)
  const listeners = new Set<() => void>()
  const dispatch = (action: FireAction): void => {
    state = reduceFire(state, action)
    if (state.fire.end && !state.result) {
      const debrief = debriefOf(state.fire)
      state = reduceFire(state, { type: 'result', debrief, best: ports.keep(state.fire, debrief) })
    }
    for (const listener of listeners) listener()
  }
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    dispatch,
  }
}
