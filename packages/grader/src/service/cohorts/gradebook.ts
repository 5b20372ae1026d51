import { FiredrillError } from '@firedrill/course'
import { unread } from '../../grading/grade-submission.ts'
import type { Judged } from '../../grading/judge-submission.ts'
import { nameSubmission } from '../../grading/name-submission.ts'
import type { ReportHead } from '../../formats/format.ts'
import type { Identity } from '../../intake/read-learner.ts'
import type { GradedSubmission, Lateness } from '../../report/report.ts'
import type { Query } from '../engine/database.ts'
import type { Service } from '../service.ts'
import { chooseAttempts, type Attempt } from './attempts.ts'
import { type Policy, readPolicy, scopeOf } from './policy.ts'

/** A cohort's grades of record, or those of a regrade aside. */
export interface Gradebook {
  head: Omit<ReportHead, 'visibility'>
  /** Where messages are hidden until then. */
  due: Date | null
  /** How many of the cohort's submissions have no grade yet. */
  open: number
  /** How many submissions there are, those that do not count too. */
  total: number
  rows: () => AsyncGenerator<GradedSubmission>
}

const pageSize = 200

/**
 * Opens the gradebook of a cohort; with `regrade`, as it would be; with `learner`, every submission of theirs is a row,
 * whichever counts. Rejects with a `usage` error where there is no such cohort.
 */
export const openGradebook = async (
  { engine: { database }, course, seedKey }: Pick<Service, 'engine' | 'course' | 'seedKey'>,
  {
    cohort,
    regrade = null,
    learner = null,
  }: { cohort: string; regrade?: string | null; learner?: string | null },
): Promise<Gradebook> => {
  const { query } = database
  const policy = await readCohortPolicy(query, cohort, regrade)
  const attempts = await readAttempts(query, { cohort, regrade, learner })
  const open = attempts.filter(({ state }) => state === 'queued' || state === 'leased').length
  const counting = learner === null ? chooseAttempts(attempts, policy) : attempts
  return {
    head: {
      title: policy.assignment?.title ?? null,
      seeds: seedKey ? 'keyed' : 'derived',
      columns: scopeOf(course.course, policy)?.map(({ item }) => item.id) ?? null,
    },
    due: policy.assignment?.due ?? null,
    open,
    total: attempts.length,
    rows: async function* () {
      for (let at = 0; at < counting.length; at += pageSize) {
        const ids = counting.slice(at, at + pageSize).map(({ submission }) => submission)
        for (const row of await readPage(query, ids, regrade)) yield toGrade(row, policy)
      }
    },
  }
}

const readCohortPolicy = async (query: Query, cohort: string, regrade: string | null): Promise<Policy> => {
  const [row] = await query<{ policy: string }>(
    `select coalesce(g.policy, k.policy) as policy from firedrill.cohort k
     left join firedrill.regrade g on g.id = $2 where k.name = $1`,
    [cohort, regrade],
  )
  if (row) return readPolicy(row.policy)
  const names = await query<{ name: string }>('select name from firedrill.cohort order by name limit 10')
  throw new FiredrillError(
    'usage',
    `There is no cohort ${cohort}.`,
    names.length > 0
      ? `There are: ${names.map(({ name }) => name).join(', ')}.`
      : 'Make one: pnpm grade submit <path> --cohort <name>',
  )
}

const readAttempts = (
  query: Query,
  { cohort, regrade, learner }: { cohort: string; regrade: string | null; learner: string | null },
): Promise<Attempt[]> =>
  query<Attempt>(
    `select s.id as submission, s.learner, s.received_at as "receivedAt", coalesce(j.state, 'stored') as state,
       coalesce(j.status, 'ungradable') as status, coalesce(j.points, 0) as points
     from firedrill.submission s
     left join firedrill.job j on j.submission = s.id and
       case when $2::uuid is not null then j.regrade = $2::uuid when s.grade is null then j.regrade is null else j.id = s.grade end
     where s.cohort = $1 and ($3::text is null or s.learner = $3::text) order by s.ordinal`,
    [cohort, regrade, learner],
  )

interface Row {
  id: string
  name: string
  shown: string
  identity: string
  unreadable: string | null
  ignored: number
  receivedAt: Date
  receivedFrom: Lateness['from']
  state: string | null
  reason: string | null
  grade: string | null
}

const readPage = (query: Query, ids: readonly string[], regrade: string | null): Promise<Row[]> =>
  query<Row>(
    `select s.id, s.name, s.shown, s.identity, s.unreadable, s.ignored, s.received_at as "receivedAt",
       s.received_from as "receivedFrom", j.state, j.reason, j.grade
     from firedrill.submission s
     left join firedrill.job j on j.submission = s.id and
       case when $2::uuid is not null then j.regrade = $2::uuid when s.grade is null then j.regrade is null else j.id = s.grade end
     where s.id in (select value::uuid from jsonb_array_elements_text($1::jsonb)) order by s.ordinal`,
    [JSON.stringify(ids), regrade],
  )

const toGrade = (row: Row, policy: Policy): GradedSubmission =>
  nameSubmission(readJudged(row), {
    id: row.name,
    shown: row.shown,
    identity: JSON.parse(row.identity) as Identity,
    ignored: row.ignored,
    received: { at: row.receivedAt, from: row.receivedFrom },
    assignment: policy.assignment,
    assignmentFile: policy.assignmentFile,
    seed: null,
  })

const readJudged = ({ unreadable, state, reason, grade }: Row): Judged => {
  if (unreadable !== null) return unread(unreadable)
  if (state === 'stored' && grade !== null) return JSON.parse(grade) as Judged
  const why =
    state === 'dead' ? `The grader failed, and not the submission: ${reason}` : 'It is not graded yet.'
  return { ...unread(why), status: 'failed' }
}
