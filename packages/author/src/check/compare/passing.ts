import { howMany, type Problem, type Verdict } from '@firedrill/course'
import type { JudgedCandidate } from '../runs/judge-runs.ts'
import { describeVerdict } from './describe-verdict.ts'

/** A correct solution passes every time, has no type errors, and leaves nothing open. */
export const checkPassing = (one: JudgedCandidate): Problem[] => {
  const verdicts = one.verdicts.filter((verdict) => verdict.status !== 'blocked')
  return [
    ...checkStatus(one, verdicts),
    ...checkTypes(one, verdicts),
    ...checkLeaks(one, verdicts),
    ...checkEngine(one, verdicts),
  ]
}

const checkStatus = ({ kind, file }: JudgedCandidate, verdicts: Verdict[]): Problem[] => {
  const failed = verdicts.filter((verdict) => verdict.status !== 'pass')
  const [first] = failed
  if (!first) return []
  const often = `${failed.length} of ${howMany(verdicts.length, 'run')}`
  const isContained = failed.every((verdict) => verdict.tier !== 'T1')
  const isFlaky = failed.length < verdicts.length
  return [
    {
      rule: `${kind}-passes`,
      file,
      message: `does not pass in ${often} (seed ${first.seed}, at ${first.tier}): ${describeVerdict(first)}`,
      fix: isContained
        ? 'A grade is taken where the candidate sees no file of the machine but its own: share files with it by sharedFolder().'
        : isFlaky
          ? 'Make the verdict depend on nothing but the bytes and the seed: count instead of timing, share no state between checks.'
          : 'Correct the file, or let hidden.test.ts assert only what the task states.',
    },
  ]
}

const checkTypes = ({ kind, file }: JudgedCandidate, verdicts: Verdict[]): Problem[] =>
  (verdicts.find((verdict) => verdict.types)?.types?.messages ?? []).map((message) => ({
    rule: `${kind}-types`,
    file,
    message: `has a type error: ${message}.`,
    fix: 'Correct the type: learners compare with this file.',
  }))

const checkLeaks = ({ kind, file }: JudgedCandidate, verdicts: Verdict[]): Problem[] =>
  [...new Set(verdicts.flatMap((verdict) => verdict.leaks))].map((leak) => ({
    rule: `${kind}-leaks`,
    file,
    message: `leaves something open: ${leak}.`,
    fix: 'Close it before the last answer, in hidden.test.ts or in the file.',
  }))

/** A missing engine is for .ci/run to notice; authors without it go on. */
const checkEngine = ({ kind, file }: JudgedCandidate, verdicts: Verdict[]): Problem[] =>
  verdicts
    .flatMap((verdict) => verdict.engine ?? [])
    .filter((engine) => engine.status === 'differs')
    .map((engine) => ({
      rule: `${kind}-engine`,
      file,
      message: `passes, and the real engine differs: ${engine.message}.`,
      fix: 'Mend what the judge relies on: the engine is right.',
    }))
