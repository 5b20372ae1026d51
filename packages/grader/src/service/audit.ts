import type { Query } from './engine/database.ts'

/** Who did something: a person's command, a worker by its name, or the service on its own. */
export interface AuditEntry {
  actor: string
  action:
    | 'cohort made'
    | 'submitted'
    | 'queued again'
    | 'stale grade refused'
    | 'died'
    | 'regrade opened'
    | 'regrade applied'
    | 'regrade discarded'
  /** A cohort, or a job. */
  about: string
  detail?: Record<string, unknown>
}

/** Writes a line that nobody can change, in the transaction of what it tells. */
export const audit = async (
  query: Query,
  { actor, action, about, detail = {} }: AuditEntry,
): Promise<void> => {
  await query('insert into firedrill.audit (actor, action, about, detail) values ($1, $2, $3, $4)', [
    actor,
    action,
    about,
    JSON.stringify(detail),
  ])
}
