import { allItems, FiredrillError, isQuestion, type Item } from '@firedrill/course'
import { digestsOf } from '../../grading/grade-code.ts'
import { seedsFor } from '../../grading/grade-submission.ts'
import type { Handed } from '../../intake/handed.ts'
import { answersOf, filesOf } from '../../intake/wanted-files.ts'
import { type HandedIn, readFiles } from '../cohorts/handed-in.ts'
import { type Policy, readPolicy, scopeOf } from '../cohorts/policy.ts'
import type { Query } from '../engine/database.ts'
import type { Service } from '../service.ts'
import { bury } from './bury.ts'
import type { Held } from './hold.ts'
import { verdictKey } from './verdict-key.ts'

/** All that a worker needs to judge a submission: its files, what counts, the seeds. No name, no key. */
export interface WorkOrder extends Held {
  files: NonNullable<HandedIn['files']>
  scope: Policy['scope']
  codeSeeds: Record<string, string>
  questionSeeds: Record<string, readonly string[]>
  /** Verdicts that are known, as text, by item. */
  known: Record<string, string>
}

interface OrderRow extends Held {
  content: string
  identity: string
  files: string
  policy: string
}

/**
 * The orders of leases that their worker still holds. A job whose cohort counts what this course does not have is dead at
 * once: no worker of this service can do it, and those beside it must not wait for it.
 */
export const readOrders = async (
  service: Pick<Service, 'engine' | 'course' | 'seedKey'>,
  { held, tier }: { held: readonly Held[]; tier: string },
): Promise<WorkOrder[]> => {
  const { query } = service.engine.database
  const found = await query<OrderRow>(
    `select j.id, j.token::text as token, s.content, s.identity, c.files, coalesce(g.policy, k.policy) as policy
     from jsonb_to_recordset($1::jsonb) as r(id uuid, token bigint)
     join firedrill.job j on j.id = r.id and j.token = r.token and j.state = 'leased'
     join firedrill.submission s on s.id = j.submission join firedrill.content c on c.digest = s.content
     join firedrill.cohort k on k.name = s.cohort left join firedrill.regrade g on g.id = j.regrade`,
    [JSON.stringify(held.map(({ id, token }) => ({ id, token })))],
  )
  const scopes = new Map(
    [...new Set(found.map(({ policy }) => policy))].map((text) => [text, tryScope(service, text)]),
  )
  const lost = found.flatMap(({ id, token, policy }) => {
    const scope = scopes.get(policy)
    return scope instanceof FiredrillError ? [{ id, token, reason: `${scope.message} ${scope.hint}` }] : []
  })
  if (lost.length > 0) await bury(service, lost)
  const rows = found.filter(({ id }) => !lost.some((one) => one.id === id))
  const orders = rows.map((row) => toOrder(service, row, readPolicy(row.policy)))
  const keys = rows.map(({ content }, at) =>
    Object.keys(orders[at]?.codeSeeds ?? {}).map((item) => ({
      item,
      key: verdictKey(service, { item, tier, content }),
    })),
  )
  const known = await readKnown(query, keys.flat())
  return orders.map((order, at) => ({
    ...order,
    known: Object.fromEntries(
      (keys[at] ?? []).flatMap(({ item, key }) => {
        const verdict = known.get(key)
        return verdict === undefined ? [] : [[item, verdict]]
      }),
    ),
  }))
}

const tryScope = ({ course }: Pick<Service, 'course'>, policy: string): unknown => {
  try {
    return scopeOf(course.course, readPolicy(policy))
  } catch (error) {
    return error
  }
}

const toOrder = (
  { course, seedKey }: Pick<Service, 'course' | 'seedKey'>,
  row: OrderRow,
  policy: Policy,
): WorkOrder => {
  const files = readFiles(row.files)
  const items =
    scopeOf(course.course, policy)?.map(({ item }) => item) ??
    allItems(course.course).filter((item) => isThere(item, files))
  const { ownId } = JSON.parse(row.identity) as { ownId: string }
  const seeds = seedsFor({ seed: null, seedKey, assignment: policy.assignment }, ownId)
  const code = items.filter((item) => !isQuestion(item))
  const questions = items.filter((item) => isQuestion(item))
  return {
    id: row.id,
    token: row.token,
    files: Object.fromEntries(files),
    scope: policy.scope,
    codeSeeds: Object.fromEntries(
      code.map((item) => [item.id, seeds.codeSeed(item, digestsOf(item, files))]),
    ),
    questionSeeds: Object.fromEntries(questions.map((item) => [item.id, seeds.questionSeeds(item)])),
    known: {},
  }
}

const isThere = (item: Item, files: Handed['files']): boolean =>
  isQuestion(item) ? files.has(answersOf(item)) : filesOf(item).some(({ path }) => files.has(path))

const readKnown = async (query: Query, keys: readonly { key: string }[]): Promise<Map<string, string>> => {
  const rows = await query<{ key: string; verdict: string }>(
    'select key, verdict from firedrill.verdict where key in (select jsonb_array_elements_text($1::jsonb))',
    [JSON.stringify(keys.map(({ key }) => key))],
  )
  return new Map(rows.map(({ key, verdict }) => [key, verdict]))
}
