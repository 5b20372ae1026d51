import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchPlace } from './bench.ts'
import { type BenchService, openService, type ServiceData } from './grade-service.ts'
import { readIfAlive } from './process-tree.ts'

/** How a cohort went through a service. */
export interface Rehearsal {
  /** Milliseconds from the first worker's start to the last grade. */
  ms: number
  /** Workers that were killed, and how often the service was. */
  kills: number
  restarts: number
  /** The gradebook, as CSV. */
  book: string
  /** Of all verdicts, how many were judged here and how many were known. */
  sources: Record<string, number>
  /** Largest resident memory of the service's process, in MB. */
  serviceMb: number
}

const pollMs = 250

/** Sends a folder of submissions through a service of its own; a worker is killed every so often, or never. */
export const rehearse = async (
  place: BenchPlace,
  inbox: string,
  options: ServiceData & { killEveryMs: number | null; restartEveryMs: number | null },
): Promise<Rehearsal> => {
  const service = await openService(place, options)
  try {
    await service.grade(['submit', inbox, '--cohort', 'rehearsal', '--received', 'files'])
    const { ms, kills, restarts, serviceMb } = await workThrough(service, {
      ...options,
      signal: place.signal,
    })
    const book = await service.grade(['book', 'rehearsal', '--csv'])
    const report = JSON.parse(await service.grade(['book', 'rehearsal', '--json'])) as Report
    const sources: Record<string, number> = {}
    for (const { source } of report.submissions.flatMap(({ items }) => items)) {
      sources[source] = (sources[source] ?? 0) + 1
    }
    return { ms, kills, restarts, book, sources, serviceMb }
  } finally {
    await service.close()
  }
}

interface Report {
  submissions: { items: { source: string }[] }[]
}

const workThrough = async (
  service: BenchService,
  {
    killEveryMs,
    restartEveryMs,
    signal,
  }: { killEveryMs: number | null; restartEveryMs: number | null; signal: AbortSignal | undefined },
): Promise<Pick<Rehearsal, 'ms' | 'kills' | 'restarts' | 'serviceMb'>> => {
  const started = performance.now()
  // The eldest of two is killed: a worker may live for twice as long as lies between two kills.
  const crew = (killEveryMs === null ? [2] : [1, 1]).map(service.startWorker)
  let [killedAt, restartedAt] = [started, started]
  let [kills, restarts, serviceMb] = [0, 0, 0]
  try {
    while (!(await isDone(service))) {
      serviceMb = Math.max(serviceMb, residentMb(service.pid))
      const now = performance.now()
      if (killEveryMs !== null && now - killedAt >= killEveryMs) {
        crew.shift()?.kill()
        kills++
        killedAt = now
        crew.push(service.startWorker(1))
      }
      if (restartEveryMs !== null && now - restartedAt >= restartEveryMs) {
        await service.restart()
        restarts++
        restartedAt = performance.now()
      }
      await sleep(pollMs)
      signal?.throwIfAborted()
    }
    return { ms: performance.now() - started, kills, restarts, serviceMb }
  } finally {
    await Promise.all(crew.map((worker) => worker.stop()))
  }
}

/** Whether nothing waits and nothing is being graded; a service that is away has not said so. */
const isDone = async ({ url }: BenchService): Promise<boolean> => {
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(new URL('/metrics', url), resolve).once('error', reject)
    })
    const open = (await text(response)).matchAll(
      /^firedrill_grade_jobs\{state="(?:queued|leased)".* (\d+)$/gm,
    )
    const counts = Array.from(open, ([, count]) => Number(count))
    return counts.length > 0 && counts.every((count) => count === 0)
  } catch {
    return false
  }
}

const residentMb = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readIfAlive(`/proc/${pid}/status`))?.[1] ?? 0) / 1024
