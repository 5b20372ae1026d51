import { parentPort } from 'node:worker_threads'
import { abandon, begin, end, endForExcess, prepareSpare } from '../testing/state.ts'
import type { RunContext } from '../testing/run-context.ts'
import { makeHttpLean } from './lean-http.ts'
import type { ThreadReport, ToThread } from './pool.ts'

/** A living thread that runs hidden test files one after another, each with a candidate in processes of its own. */
const port = parentPort as NonNullable<typeof parentPort>
const listeners: ((message: unknown) => void)[] = []
const say = (report: ThreadReport['firedrill']): void =>
  port.postMessage({ firedrill: report } satisfies ThreadReport)
const onSpawn = (pid: number): void => say({ kind: 'spawned', pid })

makeHttpLean()
const early: unknown[] = []

const obey = (message: ToThread): void => {
  if (message.firedrill === 'warm') prepareSpare(message.needs, onSpawn)
  else if (message.firedrill === 'excess') endForExcess(message.sentence)
  else abandon()
}

port.on('message', (message: object) => {
  if ('firedrill' in message) obey(message as ToThread)
  else if (listeners.length === 0) early.push(message)
  else for (const listener of listeners.slice()) listener(message)
})

// Imported here, so that a candidate's process can start while Vitest is still loading.
const { init, runBaseTests, setupEnvironment } = await import('vitest/worker')

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
      prepareSpare({ ...context, sandbox: context.nextSandbox }, onSpawn)
    }
  },
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
})

// What every hidden test imports, loaded before the first one asks for it.
void import('../testing/index.ts')

for (const message of early) for (const listener of listeners.slice()) listener(message)
