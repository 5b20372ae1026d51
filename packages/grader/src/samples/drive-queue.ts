import { requireCourse } from '@firedrill/course/read'
import { handedIn, plainPolicy } from './hand-in-plain.ts'
import { createClient } from '../service/http/client.ts'
import { readCourseFacts } from '../service/service.ts'

/** How long a number of jobs took a service that no judge slows. */
export interface DrivenQueue {
  count: number
  /** Milliseconds for handing all of them in, and for leasing and storing them. */
  submitMs: number
  ms: number
}

const atOnce = 100
const inHand = 48

/** Sends jobs through a running service by a worker that judges nothing: what is left is the queue's own cost. */
export const driveQueue = async (options: {
  root: string
  bundleDir: string
  access: { url: string; instructor: string; worker: string }
  counts: readonly number[]
}): Promise<DrivenQueue[]> => {
  const { url, instructor, worker } = options.access
  const [owner, hand] = [createClient({ url, token: instructor }), createClient({ url, token: worker })]
  const { version, judge } = readCourseFacts({ ...options, course: requireCourse(options.root) })
  const driven: DrivenQueue[] = []
  for (const count of options.counts) {
    const started = performance.now()
    for (let at = 0; at < count; at += atOnce) {
      const names = Array.from(
        { length: Math.min(atOnce, count - at) },
        (_, index) => `${count}-${at + index}`,
      )
      await owner.ask('/submit', {
        cohort: `n${count}`,
        policy: { ...plainPolicy, assignment: null },
        submissions: names.map((name) => handedIn(name)),
      })
    }
    const submitted = performance.now()
    for (let done = 0; done < count; ) {
      const held = (await hand.ask('/lease', { worker: 'bench', count: inHand, course: version, judge })) as {
        id: string
        token: string
      }[]
      await hand.ask('/orders', { held, tier: 'T2' })
      const grades = held.map(({ id, token }) => ({ id, token, judged, startedAgoMs: 1, judgedAgoMs: 0 }))
      await hand.ask('/store', { worker: 'bench', grades })
      done += held.length
    }
    driven.push({ count, submitMs: submitted - started, ms: performance.now() - submitted })
  }
  return driven
}

const judged = {
  status: 'graded' as const,
  why: null,
  tier: 'T2' as const,
  score: { points: 10, max: 10 },
  items: [],
}
