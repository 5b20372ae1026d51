import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type LoadLearner, openLoadLearner } from './load-learner.ts'
import { spawnHost } from './spawn-host.ts'
import { watchBoard } from './watch-board.ts'

/** What a workshop of so many learners was measured to do. Times are milliseconds. */
export interface WorkshopFigures {
  learners: number
  seconds: number
  /** Tries that were sent, and that the board showed at the end. */
  sent: number
  shown: number
  /** How often the host was killed and started again meanwhile. */
  restarts: number
  /** What a restart held up is left out, here and below. */
  accept: { median: number; p99: number; slowest: number }
  /** From before a try is sent to when the board shows it. */
  board: { median: number; p99: number; slowest: number }
  /** Of the host, in megabytes, a tenth of the time after its last start and at its end. */
  memoryMb: { early: number | null; late: number | null }
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
  try {
    for (let number = 0; number < count; number++) learners.push(await openLoadLearner(host, number))
    const sentAt = new Map<string, number>()
    const accepted: number[] = []
    const delays: number[] = []
    const note = (learner: string, tries: number): void => {
      const at = sentAt.get(`${learner} ${tries}`)
      if (at !== undefined) delays.push(performance.now() - at)
    }
    let board = await watchBoard(host, note)
    let early: number | null = null
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
    const drilling = Promise.all(learners.map(drill))
    for (let restart = 1; restart <= restarts; restart++) {
      await sleep((seconds * 1_000) / (restarts + 1))
      isDown = true
      restarted = restart
      sentAt.clear()
      board.close()
      await host.kill()
      host = await spawnHost(home, { data, port, databaseUrl })
      board = await watchBoard(host, note)
      for (const learner of learners) await learner.catchUp()
      isDown = false
    }
    await sleep(seconds * 100)
    early = host.memoryMb()
    await drilling
    for (const learner of learners) await learner.catchUp()
    const late = host.memoryMb()
    const sent = learners.reduce((sum, { tries }) => sum + tries(), 0)
    const shownNow = (): number => learners.reduce((sum, { id }) => sum + board.seen(id), 0)
    for (let waited = 0; shownNow() < sent && waited < settleMs; waited += 100) await sleep(100)
    board.close()
    return {
      learners: count,
      seconds,
      sent,
      shown: shownNow(),
      restarts,
      accept: spread(accepted),
      board: spread(delays),
      memoryMb: { early, late },
    }
  } finally {
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
