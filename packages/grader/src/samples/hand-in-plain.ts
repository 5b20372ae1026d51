import type { HandedIn } from '../service/cohorts/handed-in.ts'
import type { Policy } from '../service/cohorts/policy.ts'

/** The policy of a cohort that nothing was said about. */
export const plainPolicy: Policy = { assignment: null, assignmentFile: null, scope: null, attempts: null }

/** A submission of one file, on its way to a service. */
export const handedIn = (origin: string, change: Partial<HandedIn> = {}): HandedIn => ({
  origin,
  shown: `inbox/${origin}`,
  identity: { learner: { id: `id-${origin}`, name: `Name ${origin}` }, ownId: `id-${origin}`, note: null },
  files: { 'day1/error-ratio.ts': { text: `// ${origin}\n`, digest: `digest-${origin}` } },
  unreadable: null,
  ignored: 0,
  received: null,
  ...change,
})
