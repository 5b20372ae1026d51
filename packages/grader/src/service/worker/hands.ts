import { setTimeout as sleep } from 'node:timers/promises'
import type { Course } from '@firedrill/course'
import type { Judged } from '../../grading/judge-submission.ts'
import type { Grading } from '../../grading/open-grading.ts'
import type { Client } from '../http/client.ts'
import type { Held } from '../jobs/hold.ts'
import type { Outcome } from '../jobs/store.ts'
import type { WorkOrder } from '../jobs/work-order.ts'
import { judgeOrder } from './judge-order.ts'

/** The jobs that a worker has in its hands. */
export interface Hands {
  /** Fills them up, where they are not nearly full. */
  takeMore: (version: { course: string; judge: string }) => Promise<void>
  /** Brings what is judged. What cannot be brought stays. */
  store: () => Promise<void>
  beat: () => Promise<void>
  /** Until something is judged, or for a while. Rejects where a job could not be judged at all. */
  rest: (isAway: boolean, ms: number, signal: AbortSignal) => Promise<void>
  /** Brings what is judged, and gives the rest back. */
  letGo: () => Promise<void>
}

interface Job extends Held {
  /** When a judge took the first of it; null where it needed none. */
  startedAt: number | null
  done: { judged: Judged; at: number } | null
}

/** Characters of files that are asked for at once. */
const mostSize = 16 * 1024 * 1024
const storeAtOnce = 100

/**
 * Opens empty hands, for a few jobs at first and for one more with each that was judged: a worker that dies young takes
 * few along, and no job is given up for deaths that it had no part in. Times are of a clock that nobody sets.
 */
export const createHands = (options: {
  client: Client
  name: string
  grading: Grading
  course: Course
  limit: { first: number; most: number }
}): Hands => {
  const { client, name, grading, course, limit } = options
  const jobs = new Map<string, Job>()
  let fault: unknown = null
  let wake = Promise.withResolvers<void>()
  let emptyUntil = 0
  let room = limit.first
  const heldOf = (all: Iterable<Job>): Held[] => Array.from(all, ({ id, token }) => ({ id, token }))
  const judge = async (order: WorkOrder): Promise<void> => {
    const job: Job = { id: order.id, token: order.token, startedAt: null, done: null }
    jobs.set(order.id, job)
    try {
      const onStart = (): void => {
        job.startedAt ??= performance.now()
      }
      job.done = { judged: await judgeOrder(grading, course, order, onStart), at: performance.now() }
    } catch (error) {
      fault ??= error
    }
    wake.resolve()
  }
  const store = async (): Promise<void> => {
    const done = [...jobs.values()].filter((job) => job.done !== null).slice(0, storeAtOnce)
    if (done.length === 0) return
    const now = performance.now()
    const outcomes = (await client.ask('/store', {
      worker: name,
      grades: done.map(({ id, token, startedAt, done: result }) => ({
        id,
        token,
        judged: result?.judged as Judged,
        startedAgoMs: now - (startedAt ?? result?.at ?? now),
        judgedAgoMs: now - (result?.at ?? now),
      })),
    })) as { id: string; outcome: Outcome }[]
    for (const { id } of outcomes) jobs.delete(id)
    room = Math.min(limit.most, room + outcomes.length)
    await store()
  }
  return {
    store,
    takeMore: async (version) => {
      const free = room - jobs.size
      if (free < room / 4 || performance.now() < emptyUntil) return
      const leases = (await client.ask('/lease', { worker: name, count: free, ...version })) as Leased[]
      if (leases.length === 0) emptyUntil = performance.now() + 400
      for (const held of bySize(leases)) {
        const orders = (await client.ask('/orders', { held, tier: grading.tier as 'T2' })) as WorkOrder[]
        for (const order of orders) void judge(order)
      }
    },
    beat: async () => {
      const about = `${grading.tier}, ${jobs.size} jobs`
      const alive = (await client.ask('/beat', {
        worker: name,
        held: heldOf(jobs.values()),
        about,
      })) as string[]
      const held = new Set(alive)
      // Another worker has it by now: what comes of it here would change nothing.
      for (const [id, { done }] of jobs) if (!held.has(id) && done === null) jobs.delete(id)
    },
    rest: async (isAway, ms, signal) => {
      const waits = sleep(ms, undefined, { signal }).catch(() => {})
      await (isAway ? waits : Promise.race([wake.promise, waits]))
      wake = Promise.withResolvers()
      if (fault !== null && !signal.aborted) throw fault
    },
    letGo: async () => {
      await store()
      if (jobs.size > 0) await client.ask('/release', { held: heldOf(jobs.values()) })
    },
  }
}

interface Leased extends Held {
  size: number
}

/** In groups that are not too much for one answer. */
const bySize = (leases: readonly Leased[]): Held[][] => {
  const groups: { size: number; held: Held[] }[] = []
  for (const { id, token, size } of leases) {
    const last = groups.at(-1)
    if (last && last.size + size <= mostSize) {
      last.size += size
      last.held.push({ id, token })
    } else groups.push({ size, held: [{ id, token }] })
  }
  return groups.map(({ held }) => held)
}
