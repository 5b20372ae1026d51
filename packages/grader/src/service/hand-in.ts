import { setTimeout as sleep } from 'node:timers/promises'
import { allItems, type Course } from '@firedrill/course'
import type { Found } from '../intake/find-submissions.ts'
import type { Intake } from '../intake/handed.ts'
import { readSubmission } from '../intake/read-submission.ts'
import { wantedFiles } from '../intake/wanted-files.ts'
import { type HandedIn, toHandedIn } from './cohorts/handed-in.ts'
import { type Policy, toWire } from './cohorts/policy.ts'
import type { Submitted } from './cohorts/submit.ts'
import { AwayError, type Client } from './http/client.ts'

const atOnce = 100
const mostSize = 16 * 1024 * 1024
const tries = 20
const awayMs = 1_000

/**
 * Reads submissions here and hands them in, some at a time. Each lot is taken whole or not at all, and twice is as good
 * as once: a service that is away for a while is asked again.
 */
export const handIn = async (options: {
  client: Client
  course: Course
  cohort: string
  /** Null: the cohort's own. */
  policy: Policy | null
  submissions: readonly Found[]
  /** A time for all; or those of archives and files; or the service's own, when it takes them. */
  received: Date | 'files' | 'now'
  onLot: (handedIn: number) => void
  signal: AbortSignal
}): Promise<Submitted> => {
  const { client, cohort, policy, signal } = options
  const wanted = wantedFiles(allItems(options.course))
  const sum: Submitted = { taken: 0, known: 0, again: 0 }
  let lot: HandedIn[] = []
  let size = 0
  const send = async (): Promise<void> => {
    const submitted = await patiently(
      async () =>
        (await client.ask('/submit', {
          cohort,
          policy: policy && { ...policy, assignment: toWire(policy.assignment) },
          submissions: lot,
        })) as Submitted,
      signal,
    )
    for (const key of ['taken', 'known', 'again'] as const) sum[key] += submitted[key]
    options.onLot(lot.length)
    lot = []
    size = 0
  }
  for (const found of options.submissions) {
    signal.throwIfAborted()
    const intake = await readSubmission(found, wanted)
    const one = toHandedIn(found, intake, receivedOf(options.received, intake))
    lot.push(one)
    size += JSON.stringify(one.files).length
    if (lot.length >= atOnce || size >= mostSize) await send()
  }
  if (lot.length > 0 || options.submissions.length === 0) await send()
  return sum
}

const receivedOf = (rule: Date | 'files' | 'now', intake: Intake): HandedIn['received'] => {
  if (rule instanceof Date) return { at: rule.toISOString(), from: 'told' }
  const own = rule === 'files' && intake.ok ? intake.handed.received : null
  return own && { at: own.at.toISOString(), from: own.from }
}

const patiently = async <T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task()
    } catch (error) {
      if (!(error instanceof AwayError) || attempt >= tries) throw error
      await sleep(awayMs, undefined, { signal })
    }
  }
}
