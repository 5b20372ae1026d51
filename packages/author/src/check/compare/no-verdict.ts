import type { FiredrillError, Problem, Verdict } from '@firedrill/course'
import type { JudgedCandidate } from '../runs/judge-runs.ts'
import { manifestOf } from '../../manifest-of.ts'

/** Runs that say nothing of the candidate: the hidden test does not run, a program is missing, or we failed. */
export const checkNoVerdict = (one: JudgedCandidate): Problem[] => [
  ...one.errors.map((error) => describeError(one, error)),
  ...one.verdicts
    .filter((verdict) => verdict.status === 'blocked')
    .map((verdict) => describeBlocked(one, verdict)),
]

const describeError = ({ material, file }: JudgedCandidate, error: FiredrillError): Problem => {
  const isContent = error.code === 'content'
  return {
    rule: isContent ? 'hidden-test-runs' : 'no-verdict',
    file: isContent ? `${material.item.solutionDir}/hidden.test.ts` : file,
    message: error.message,
    fix: error.hint,
  }
}

const describeBlocked = ({ material, file }: JudgedCandidate, verdict: Verdict): Problem => {
  const missing = /^blocked: (.+?), (apt-get install .+)$/m.exec(verdict.message ?? '')
  if (!missing) {
    const message = `got no verdict: ${verdict.message}`
    return {
      rule: 'no-verdict',
      file,
      message,
      fix: 'Mend hidden.test.ts; see docs/test-api.md for what crosses.',
    }
  }
  return {
    rule: 'needs',
    file: manifestOf(material.item),
    field: `${material.item.slug}.needs`,
    message: `${material.item.id} cannot be judged here: ${missing[1]} is missing.`,
    fix: `Install it (${missing[2]}), then check again.`,
  }
}
