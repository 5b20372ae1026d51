import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { addBuckets, type Buckets, quantileOf, readHostPage } from './host-page.ts'
import { type LoadLearner, openLoadLearner } from './load-learner.ts'
import { spawnHost } from './spawn-host.ts'
import { watchBoard } from './watch-board.ts'
import { watchClock } from './watch-clock.ts'

/** What a workshop of so many learners was measured to do. Times are milliseconds. */
export interface WorkshopFigures {
  learners: number
  seconds: number
  /** Tries that were sent, and that the board showed at the end. */
  sent: number
  shown: number
  /** How often the host was killed and started again meanwhile. */
  restarts: number
  /** As learners have it. What a restart held up is left out, here and in `board`. */
  accept: { median: number; p99: number; slowest: number }
  /** The same by the host's own clock, from a request to the end of its answer. */
  hostAccept: { median: number; p99: number }
  /** From before a try is sent to when the board shows it. */
  board: { median: number; p99: number; slowest: number }
  /** Of the host, in megabytes, a tenth of the time after its last start and at its end. */
  memoryMb: { early: number; late: number }
  /** What each learner costs: processor in milliseconds a second, and a share of the host's memory in megabytes. */
  cost: { processorMs: number; memoryMb: number }
  /** How busy the machine was: its load average at the end, and by how much a bare timer was late, p99. */
  machine: { load: number; lateP99: number }
}

/** Each learner sends a try a second. */
const pauseMs = 1_000
const settleMs = 60_000

/** Measures a host in a process of its own under so many learners, through so many restarts. */
export const benchWorkshop = async ({
  home,
  learners: count,
  seconds,
  restarts,
  databaseUrl,
}: {
  home: string
  learners: number
  seconds: number
  restarts: number
  databaseUrl: string | null
}): Promise<WorkshopFigures> => {
  const data = mkdtempSync(join(tmpdir(), 'firedrill-workshop-'))
  let host = await spawnHost(home, { data, port: 0, databaseUrl })
  const port = Number(new URL(host.url).port)
  const learners: LoadLearner[] = []
  const clock = watchClock()
  try {
    for (let number = 0; number < count; number++) learners.push(await openLoadLearner(host, number))
    const sum = (): number => learners.reduce((all, { tries }) => all + tries(), 0)
    const sentAt = new Map<string, number>()
    const accepted: number[] = []
    const delays: number[] = []
    const note = (learner: string, tries: number): void => {
      const at = sentAt.get(`${learner} ${tries}`)
      if (at !== undefined) delays.push(performance.now() - at)
    }
    let board = await watchBoard(host, note)
    let isDown = false
    let restarted = 0
    const drill = async (learner: LoadLearner): Promise<void> => {
      await sleep(Math.random() * pauseMs)
      for (let second = 0; second < seconds; second++) {
        const at = performance.now()
        const [isQuiet, before] = [!isDown, restarted]
        if (isQuiet) sentAt.set(`${learner.id} ${learner.tries() + 1}`, at)
        const took = await learner.send()
        // What a restart held up is no figure of a host that runs.
        if (took !== null && isQuiet && !isDown && restarted === before) accepted.push(took)
        else sentAt.delete(`${learner.id} ${learner.tries()}`)
        await sleep(Math.max(0, pauseMs - (performance.now() - at)))
      }
    }
    let buckets: Buckets = new Map()
    const spent = { processorMs: 0, tries: 0 }
    /** Counts what a host spends from now on, until it is called that this returns. */
    const meter = async (): Promise<() => Promise<number>> => {
      const [before, tries] = [await readHostPage(host.url), sum()]
      return async () => {
        const now = await readHostPage(host.url)
        spent.processorMs += now.processorMs - before.processorMs
        spent.tries += sum() - tries
        buckets = addBuckets(buckets, { from: before.accepted, to: now.accepted })
        return now.memoryMb
      }
    }
    let read = await meter()
    const drilling = Promise.all(learners.map(drill))
    for (let restart = 1; restart <= restarts; restart++) {
      await sleep((seconds * 1_000) / (restarts + 1))
      await read()
      isDown = true
      restarted = restart
      sentAt.clear()
      board.close()
      await host.kill()
      host = await spawnHost(home, { data, port, databaseUrl })
      board = await watchBoard(host, note)
      for (const learner of learners) await learner.catchUp()
      isDown = false
      read = await meter()
    }
    await sleep(seconds * 100)
    const { memoryMb: early } = await readHostPage(host.url)
    await drilling
    const late = await read()
    for (const learner of learners) await learner.catchUp()
    const sent = sum()
    const shownNow = (): number => learners.reduce((all, { id }) => all + board.seen(id), 0)
    for (let waited = 0; shownNow() < sent && waited < settleMs; waited += 100) await sleep(100)
    board.close()
    return {
      learners: count,
      seconds,
      sent,
      shown: shownNow(),
      restarts,
      accept: spread(accepted),
      hostAccept: {
        median: Math.round(quantileOf(buckets, 0.5)),
        p99: Math.round(quantileOf(buckets, 0.99)),
      },
      board: spread(delays),
      memoryMb: { early, late },
      cost: {
        processorMs: spent.tries === 0 ? 0 : spent.processorMs / spent.tries,
        memoryMb: late / count,
      },
      machine: { load: loadavg()[0] ?? 0, lateP99: spread(clock.late()).p99 },
    }
  } finally {
    clock.close()
    for (const learner of learners) learner.close()
    await host.kill()
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

const spread = (all: readonly number[]): WorkshopFigures['accept'] => {
  const sorted = all.toSorted((one, other) => one - other)
  const at = (share: number): number => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
  return { median: at(0.5), p99: at(0.99), slowest: at(1) }
}
