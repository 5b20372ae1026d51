import { parentPort } from 'node:worker_threads'
import { init, runBaseTests, setupEnvironment } from 'vitest/worker'
import { abandon, begin, end, prepareSpare } from '../testing/state.ts'
import type { RunContext } from '../testing/run-context.ts'
import type { ThreadReport } from './pool.ts'

/** A living thread that runs hidden test files one after another, each with a candidate in processes of its own. */
const port = parentPort as NonNullable<typeof parentPort>
const listeners: ((message: unknown) => void)[] = []
const say = (report: ThreadReport['firedrill']): void =>
  port.postMessage({ firedrill: report } satisfies ThreadReport)
const onSpawn = (pid: number): void => say({ kind: 'spawned', pid })

port.on('message', (message: unknown) => {
  if (typeof message === 'object' && message !== null && 'firedrill' in message) abandon()
  else for (const listener of listeners.slice()) listener(message)
})

init({
  post: (response) => port.postMessage(response),
  on: (listener) => void listeners.push(listener),
  off: (listener) => {
    const index = listeners.indexOf(listener)
    if (index >= 0) listeners.splice(index, 1)
  },
  // The first listener is init's own; the others belong to the run that has ended.
  teardown: () => void (listeners.length = 1),
  setup: setupEnvironment,
  runTests: async (state, traces) => {
    const context = state.ctx.providedContext.firedrill as RunContext
    begin(context, onSpawn)
    try {
      await runBaseTests('run', state, traces)
    } finally {
      say({ kind: 'ended', end: await end() })
      prepareSpare(context, onSpawn)
    }
  },
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
})
