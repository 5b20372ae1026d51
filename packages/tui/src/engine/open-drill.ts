import type { Action } from '../reduce/action.ts'
import { reduce } from '../reduce/reduce.ts'
import { initialState, openItem, type Start, type State } from '../state/state.ts'
import { perform } from './perform.ts'
import { describeError, type DrillPorts } from './ports.ts'
import { runGo, type RunningGo } from './run-go.ts'

/** A drill under way: its state, what changes it, and who hears of it. It needs no screen. */
export interface Drill {
  state: () => State
  dispatch: (action: Action) => void
  /** Begins what the first screen shows: called once that is drawn. */
  begin: () => void
  /** Calls back after each change; returns what stops that. */
  subscribe: (onChange: () => void) => () => void
  /** Resolves when nothing that was asked for is under way any more. */
  settled: () => Promise<void>
  /** Says how the terminal is lent to something else; by the screen that has it. */
  setTerminal: (lend: LendTerminal) => void
  /** Ends the go under way and everything that watches. */
  close: () => void
}

/** Runs a task that needs the terminal for itself. */
export type LendTerminal = (task: () => Promise<void>) => Promise<void>

/** How often the clock is told that time passed, in milliseconds. */
const tickMs = 1_000

/** Opens a drill: each change of the state is pure, and what the state asks for is done behind it. */
export const openDrill = ({ start, ports }: { start: Start; ports: DrillPorts }): Drill => {
  let state = initialState(start)
  let current: { key: string; opening: number; go: RunningGo | null } | null = null
  let lend = atOnce
  const pending = new Set<Promise<void>>()
  const listeners = new Set<() => void>()
  const queue: (() => void)[] = []
  let isDraining = false
  let isClosed = false

  /** Changes that are made while one is made wait for it; who listens hears once of all of them. */
  const drain = (task: () => void): void => {
    // What a terminal that is gone still says opens nothing again.
    if (isClosed) return
    queue.push(task)
    if (isDraining) return
    isDraining = true
    const before = state
    try {
      for (let next = queue.shift(); next; next = queue.shift()) next()
    } finally {
      isDraining = false
    }
    if (state !== before) for (const listener of listeners) listener()
  }
  const dispatch = (action: Action): void => drain(() => step(action))
  const fail = (error: unknown): void => {
    const { message, hint } = describeError(error)
    dispatch({ type: 'notice', text: `${message} ${hint}` })
  }

  /** Follows a task to its end; how it fails is told. */
  const track = (task: Promise<void>): void => {
    const tracked = task.catch(fail).finally(() => pending.delete(tracked))
    pending.add(tracked)
  }

  const step = (action: Action): void => {
    const before = state
    if (isActivity(action)) current?.go?.open.active()
    state = reduce(before, action)
    if (state === before) return
    follow(before)
    const { request } = state
    if (!request || request.serial === before.request?.serial) return
    const go = current?.go ?? null
    const isCurrent = (): boolean => current?.go === go
    try {
      const tools = {
        state,
        ports,
        dispatch,
        track,
        isCurrent,
        lend: (task: () => Promise<void>) => lend(task),
      }
      perform(request.what, { ...tools, go })
    } catch (error) {
      fail(error)
    }
  }

  /** A go lives as long as its item is on screen. */
  const follow = (before: State): void => {
    const item = openItem(state)
    const { number, opening, place } = state.go
    const key = item && `${item.id} ${number} ${place}`
    if (current && current.key !== key) {
      const isOnward = state.screen === 'step' && state.day === before.day && state.index > before.index
      const { go } = current
      current = null
      go?.close(isOnward ? 'skip' : 'leave')
    }
    if (!item || !key) return
    if (current) {
      if (current.opening === opening) return
      current.opening = opening
      current.go?.reopen()
      return
    }
    current = { key, opening, go: null }
    try {
      current.go = runGo(item, place, { ports, dispatch, track, judges: state.judges })
    } catch (error) {
      dispatch({ type: 'broken', ...describeError(error) })
    }
  }

  const timer = setInterval(() => {
    const go = current?.go?.open
    if (!go) return
    go.tick()
    const minutes = go.idleMinutes()
    if (minutes !== null && !state.go.isPassed) dispatch({ type: 'idle', minutes })
    dispatch({ type: 'tick', seconds: go.seconds() ?? 0 })
  }, tickMs)
  return {
    state: () => state,
    dispatch,
    begin: () => {
      drain(() => follow(state))
      if (state.screen === 'home') track(ports.due().then((due) => dispatch({ type: 'due', due })))
    },
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => void listeners.delete(onChange)
    },
    settled: async () => {
      while (pending.size > 0) await Promise.all(pending)
    },
    setTerminal: (next) => void (lend = next),
    close: () => {
      isClosed = true
      clearInterval(timer)
      listeners.clear()
      current?.go?.close('leave')
      current = null
    },
  }
}

const atOnce: LendTerminal = (task) => task()

/** A key is activity, but for the answer to what silence was. */
const isActivity = (action: Action): boolean =>
  action.type === 'type' || action.type === 'erase' || action.type === 'command'
