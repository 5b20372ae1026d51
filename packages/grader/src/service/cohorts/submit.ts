import { createHash, randomUUID } from 'node:crypto'
import { FiredrillError } from '@firedrill/course'
import { audit } from '../audit.ts'
import type { Transaction } from '../engine/database.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { Service } from '../service.ts'
import { addressOf, type HandedIn } from './handed-in.ts'
import { type Policy, scopeOf, writePolicy } from './policy.ts'

/** How many submissions were new, and how many were there already: the same bytes of the same name are one. */
export interface Submitted {
  taken: number
  known: number
  /** Were dead, and are queued again. */
  again: number
}

/**
 * Takes submissions into a cohort and queues a job for each, all or none. Handing the same in again changes nothing,
 * but that what no worker could do is queued again. Without a policy the cohort's own holds. Rejects with a `usage` error
 * where the cohort has another, or it counts what this course does not have.
 */
export const submit = (
  { engine, course }: Pick<Service, 'engine' | 'course'>,
  {
    cohort,
    policy,
    submissions,
  }: { cohort: string; policy: Policy | null; submissions: readonly HandedIn[] },
): Promise<Submitted> =>
  engine.database.transaction(async (within) => {
    if (policy !== null) scopeOf(course.course, policy)
    await requireCohort(within, cohort, policy)
    const submitted: Submitted = { taken: 0, known: 0, again: 0 }
    const jobs: string[] = []
    for (const one of submissions) {
      const id = await insert(within, cohort, one)
      if (id !== null) submitted.taken++
      else submitted.known++
      if (id !== null && one.files !== null) jobs.push(id)
    }
    await enqueue(engine.boss, within, jobs, { regrade: null })
    const names = submissions.map(({ origin }) => origin)
    submitted.again = await reviveDead(engine.boss, within, cohort, names)
    if (submitted.taken > 0)
      await audit(within.query, {
        actor: 'submit',
        action: 'submitted',
        about: cohort,
        detail: { ...submitted },
      })
    return submitted
  })

/** Of a cohort of which nothing was said: what is handed in counts, each a row of its own. */
const unsaid: Policy = { assignment: null, assignmentFile: null, scope: null, attempts: null }

const requireCohort = async ({ query }: Transaction, name: string, policy: Policy | null): Promise<void> => {
  const text = writePolicy(policy ?? unsaid)
  const made = await query(
    'insert into firedrill.cohort (name, policy) values ($1, $2) on conflict do nothing returning name',
    [name, text],
  )
  if (made.length > 0) {
    return audit(query, { actor: 'submit', action: 'cohort made', about: name, detail: { policy: text } })
  }
  const [known] = await query<{ policy: string }>('select policy from firedrill.cohort where name = $1', [
    name,
  ])
  if (policy === null || known?.policy === text) return
  throw new FiredrillError(
    'usage',
    `The cohort ${name} is graded by another assignment, or with other options.`,
    `Give what it was made with, or change it for all: pnpm grade regrade ${name} --assignment <file>`,
  )
}

/** Null where the same is there already. */
const insert = async ({ query }: Transaction, cohort: string, one: HandedIn): Promise<string | null> => {
  const content = one.files && addressOf(one.files)
  const facts = [one.identity, content?.digest ?? one.unreadable]
  const fingerprint = createHash('sha256').update(JSON.stringify(facts)).digest('hex')
  const [known] = await query(
    'select 1 from firedrill.submission where cohort = $1 and origin = $2 and fingerprint = $3',
    [cohort, one.origin, fingerprint],
  )
  if (known) return null
  if (content) {
    await query(
      'insert into firedrill.content (digest, files, size) values ($1, $2, $3) on conflict do nothing',
      [content.digest, content.text, content.text.length],
    )
  }
  const id = randomUUID()
  await query(
    `insert into firedrill.submission (id, cohort, name, origin, fingerprint, shown, learner, identity, content,
       unreadable, ignored, received_at, received_from)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, coalesce($12::timestamptz, clock_timestamp()), $13)`,
    [
      id,
      cohort,
      await freeName(query, cohort, one.origin),
      one.origin,
      fingerprint,
      one.shown,
      one.identity.learner.id,
      JSON.stringify(one.identity),
      content?.digest ?? null,
      one.unreadable,
      one.ignored,
      one.received?.at ?? null,
      one.received?.from ?? 'service',
    ],
  )
  return id
}

/** A name of one's own in the cohort: the second of the same is `name-2`. */
const freeName = async (query: Transaction['query'], cohort: string, origin: string): Promise<string> => {
  const taken = await query<{ name: string }>(
    'select name from firedrill.submission where cohort = $1 and (name = $2 or starts_with(name, $3))',
    [cohort, origin, `${origin}-`],
  )
  const names = new Set(taken.map(({ name }) => name))
  if (!names.has(origin)) return origin
  let count = 2
  while (names.has(`${origin}-${count}`)) count++
  return `${origin}-${count}`
}

const reviveDead = async (
  boss: Service['engine']['boss'],
  within: Transaction,
  cohort: string,
  origins: readonly string[],
): Promise<number> => {
  const dead = await within.query<{ submission: string }>(
    `select j.submission from firedrill.job j join firedrill.submission s on s.id = j.submission
     where j.state = 'dead' and j.regrade is null and s.cohort = $1
       and s.origin in (select jsonb_array_elements_text($2::jsonb))`,
    [cohort, JSON.stringify(origins)],
  )
  if (dead.length === 0) return 0
  const ids = dead.map(({ submission }) => submission)
  await within.query(
    `delete from firedrill.job where state = 'dead' and regrade is null
       and submission::text in (select jsonb_array_elements_text($1::jsonb))`,
    [JSON.stringify(ids)],
  )
  await enqueue(boss, within, ids, { regrade: null })
  await audit(within.query, { actor: 'submit', action: 'queued again', about: cohort, detail: { ids } })
  return ids.length
}
