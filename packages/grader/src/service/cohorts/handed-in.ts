import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Found } from '../../intake/find-submissions.ts'
import type { Handed, Intake } from '../../intake/handed.ts'
import { readLearner } from '../../intake/read-learner.ts'
import { learnerPath } from '../../intake/wanted-files.ts'

const file = z.union([z.object({ text: z.string(), digest: z.string() }), z.object({ refused: z.string() })])

/** The declared files of a submission, by path below `work/`. Of whom they are is not among them. */
export const filesSchema = z.record(z.string(), file)

/** A submission on its way to the service. */
export const handedInSchema = z.object({
  /** The name of its folder or archive. */
  origin: z.string(),
  shown: z.string(),
  identity: z.object({
    learner: z.object({ id: z.string(), name: z.string() }),
    ownId: z.string(),
    note: z.string().nullable(),
  }),
  /** Null where nothing can be read of it. */
  files: filesSchema.nullable(),
  unreadable: z.string().nullable(),
  ignored: z.number().int(),
  received: z.object({ at: z.string(), from: z.enum(['told', 'archive', 'files']) }).nullable(),
})

/** A submission as it is handed in. */
export type HandedIn = z.output<typeof handedInSchema>

/** Parts who from what: the files go to a worker, the name does not. */
export const toHandedIn = (found: Found, intake: Intake, received: HandedIn['received']): HandedIn => {
  const handed = intake.ok ? intake.handed : null
  const { [learnerPath]: learner, ...files } = Object.fromEntries(handed?.files ?? [])
  return {
    origin: found.id,
    shown: found.shown,
    identity: readLearner(learner, found.id),
    files: handed && files,
    unreadable: intake.ok ? null : intake.why,
    ignored: intake.ok ? intake.handed.ignored : intake.ignored,
    received,
  }
}

/** The address of files: the same bytes have the same. */
export const addressOf = (files: NonNullable<HandedIn['files']>): { digest: string; text: string } => {
  const text = JSON.stringify(Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  return { digest: createHash('sha256').update(text).digest('hex'), text }
}

/** The files behind an address. */
export const readFiles = (text: string): Handed['files'] =>
  new Map(Object.entries(filesSchema.parse(Object.fromEntries(JSON.parse(text) as [string, unknown][]))))
