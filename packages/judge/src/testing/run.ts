import type { EngineReport } from '@firedrill/course'
import type { Connection } from '../candidate/connection.ts'
import { connect } from '../candidate/connection.ts'
import type { Breach } from '../candidate/breach.ts'
import { endCandidate } from '../candidate/leftovers.ts'
import { createReads, type Reads } from '../candidate/reads.ts'
import { type HostProcess, spawnHost } from '../candidate/spawn-host.ts'
import { listBelow } from '../sandbox/processes.ts'
import { createPlaceMapper } from '../tree/map-places.ts'
import type { HostNeeds, RunContext } from './run-context.ts'

/** What one run of a hidden test file holds: its candidate's processes, and what became of them. */
export interface Run {
  context: RunContext
  /** Connects to a fresh process of the candidate. */
  open: () => Connection
  /** Arguments of Node that let a debugger into the next process; none where nobody debugs. */
  inspectArgs: () => string[]
  /** Remembers a process started beside the host, so that it ends with the run. */
  adopt: (pid: number, text: () => string) => Adopted
  mapPlaces: (text: string) => string
  /** The first thing that went wrong with the candidate, and the check it happened in. */
  breach: { breach: Breach; check: string | null } | null
  recordBreach: (breach: Breach) => void
  /** Whether a check has failed. */
  hasFailed: boolean
  /** What the real engine says; from its beginning on nothing that happens is held against the candidate. */
  engine: EngineReport | 'asked' | null
  /** Ends every process for a reason that the run records. */
  endWith: (breach: Breach) => void
  /** Id of the running check. */
  check: string | null
  /** What the running check asked of live objects. */
  reads: Reads
  /** The process behind it serves: what it leaves open is no leak. */
  serves: (connection: Connection) => void
  /** Whether a process beside the host is still running. */
  isWaitingForCommand: () => boolean
  /** What the candidate printed so far. */
  output: () => string
  end: () => Promise<RunEnd>
}

/** A process beside the host. */
export interface Adopted {
  pid: number
  text: () => string
  isRunning: boolean
}

/** What is left to say of a run when its tests have ended. */
export interface RunEnd {
  output: string
  leaks: string[]
  /** Processes that the candidate started and left running; known at T2, where none can hide. */
  leftRunning: number
  /** The processes that were ended with the run. */
  pids: number[]
  /** Whether the candidate could start processes of its own, so that it is worth looking for them. */
  mayHaveChildren: boolean
  breach: { status: Breach['status']; message: string; check: string | null } | null
  engine: EngineReport | null
}

/** Begins a run. `takeSpare` gives a waiting process where one fits; `onSpawn` hears of each process. */
export const beginRun = (
  context: RunContext,
  ports: { takeSpare: () => HostProcess | null; onSpawn: (pid: number) => void },
): Run => {
  const connections: Connection[] = []
  const serving = new Set<Connection>()
  const adopted: Adopted[] = []
  const pids: number[] = []
  const hosts: number[] = []
  const spawned = (pid: number): void => {
    pids.push(pid)
    ports.onSpawn(pid)
  }
  const reads = createReads()
  const mapPlaces = createPlaceMapper(context)
  let inspected = 0
  const run: Run = {
    context,
    inspectArgs: () => {
      if (context.inspectPort === null) return []
      // Only the first one waits: whoever debugs may not know of the others.
      const flag = inspected === 0 ? '--inspect-wait' : '--inspect'
      return [`${flag}=127.0.0.1:${context.inspectPort + inspected++}`]
    },
    mapPlaces,
    breach: null,
    hasFailed: false,
    engine: null,
    check: null,
    reads,
    open: () => {
      const nodeArgs = run.inspectArgs()
      const spare = nodeArgs.length > 0 ? null : ports.takeSpare()
      const options = hostOptions(context)
      const limits = { ...options.limits, ...(nodeArgs.length > 0 ? { cpuSeconds: daySeconds } : {}) }
      const host = spare ?? spawnHost({ ...options, limits, nodeArgs })
      spawned(host.pid)
      hosts.push(host.pid)
      const connection = connect(host, { onBreach: run.recordBreach, mapStack: mapPlaces, reads })
      connections.push(connection)
      return connection
    },
    serves: (connection) => void serving.add(connection),
    adopt: (pid, text) => {
      spawned(pid)
      const process: Adopted = { pid, text, isRunning: true }
      adopted.push(process)
      return process
    },
    isWaitingForCommand: () => adopted.some((one) => one.isRunning),
    recordBreach: (breach) => {
      if (run.engine) return
      run.breach ??= { breach, check: run.check }
    },
    endWith: (breach) => {
      run.recordBreach(breach)
      for (const connection of connections) connection.close(breach)
      for (const { pid } of adopted) endCandidate(pid, context.sandbox !== null)
    },
    output: () =>
      mapPlaces(
        [...connections.map((one) => one.output.text()), ...adopted.map((one) => one.text())].join(''),
      ),
    end: async () => {
      const { leaks, mayHaveChildren } = run.breach
        ? { leaks: [], mayHaveChildren: true }
        : await findLeaks(connections, serving)
      const leftRunning = mayHaveChildren && context.sandbox && !run.breach ? countLeft(hosts) : 0
      for (const connection of connections) connection.close()
      for (const { pid } of adopted) endCandidate(pid, context.sandbox !== null)
      const { breach, check } = run.breach ?? {}
      return {
        output: run.output(),
        leaks,
        leftRunning,
        pids,
        mayHaveChildren: mayHaveChildren || adopted.length > 0,
        breach: breach
          ? { status: breach.status, message: mapPlaces(breach.message), check: check ?? null }
          : null,
        engine: run.engine === 'asked' ? null : run.engine,
      }
    },
  }
  return run
}

/** Below a sandboxed host's number are bubblewrap's first process and the host itself; the rest is the candidate's. */
const countLeft = (hosts: number[]): number =>
  hosts.reduce((sum, pid) => sum + Math.max(0, listBelow(pid).length - 2), 0)

/** For whoever debugs a loop. */
const daySeconds = 86_400

/** How the processes of a run are started. */
export const hostOptions = (needs: HostNeeds) => ({
  bundleDir: needs.bundleDir,
  run: needs.run,
  limits: { memoryMb: needs.memoryMb, cpuSeconds: 60 },
  preload: needs.preload,
  sandbox: needs.sandbox,
})

const findLeaks = async (
  connections: Connection[],
  serving: ReadonlySet<Connection>,
): Promise<{ leaks: string[]; mayHaveChildren: boolean }> => {
  const open = connections.filter((one) => one.isOpen())
  const asked = open.map((one) => one.request({ op: 'leaks' }))
  const patience = new Promise<null>((resolve) => setTimeout(resolve, 200, null).unref())
  const answers = await Promise.race([Promise.all(asked.map((one) => one.catch(() => null))), patience])
  const reports = (answers ?? [null]).map(readLeaks)
  return {
    // A server is ended by the judge: it is open until then, and so are its connections.
    leaks: reports
      .flatMap((report, index) => (serving.has(open[index] as Connection) ? [] : report.leaks))
      .slice(0, 20),
    mayHaveChildren: reports.some((report) => report.mayHaveChildren),
  }
}

/** A candidate that does not say is taken to have something to hide. */
const readLeaks = (answer: unknown): { leaks: string[]; mayHaveChildren: boolean } => {
  const { leaks, spawned } = (typeof answer === 'object' && answer !== null ? answer : {}) as {
    leaks?: unknown
    spawned?: unknown
  }
  if (!Array.isArray(leaks)) return { leaks: [], mayHaveChildren: true }
  return {
    leaks: leaks.filter((leak) => typeof leak === 'string').map((leak) => leak.slice(0, 200)),
    mayHaveChildren: spawned !== false,
  }
}
