import type { ExpectedFailure, Problem, Verdict } from '@firedrill/course'
import type { JudgedCandidate } from '../runs/judge-runs.ts'
import { describeVerdict, oneLine } from './describe-verdict.ts'

/** A starter and a wrong answer fail, in the check and with the sentence they announce; a starter earns nothing. */
export const checkFailing = (one: JudgedCandidate): Problem[] => {
  const [verdict] = one.verdicts
  if (!verdict || verdict.status === 'blocked') return []
  return one.kind === 'starter' ? checkStarter(one, verdict) : checkWrong(one, verdict)
}

const checkStarter = ({ material, file }: JudgedCandidate, verdict: Verdict): Problem[] => {
  const problems: Problem[] = []
  const scored = verdict.status === 'fail' && verdict.score.points > 0
  if (verdict.status !== 'fail') {
    problems.push({
      rule: 'starter-fails',
      file,
      message:
        verdict.status === 'pass'
          ? 'passes untouched.'
          : `ends with ${describeVerdict(verdict)}; it must load and fail.`,
      fix: 'Let the starter compile, run and miss the point of the item.',
    })
  }
  if (scored) problems.push(describeScore(file, verdict))
  const expected = material.debrief?.starter
  if (expected && verdict.status === 'fail') {
    const place = { file: `${material.item.solutionDir}/debrief.md`, field: 'starter' }
    problems.push(...compareFailure(verdict, expected, { ...place, rule: 'starter' }))
  }
  return problems
}

const describeScore = (file: string, verdict: Verdict): Problem => {
  const early = verdict.checks.filter((check) => check.status === 'pass').map((check) => `"${check.title}"`)
  return {
    rule: 'starter-scores-zero',
    file,
    message: `earns ${verdict.score.points} of ${verdict.score.max} points untouched, by ${early.join(', ')}.`,
    fix: 'Give a check that is true of an empty file the id of the main check as `after`.',
  }
}

const checkWrong = ({ file, answer }: JudgedCandidate, verdict: Verdict): Problem[] => {
  if (verdict.status === 'pass') {
    const fix = 'Let hidden.test.ts ask for the evidence that tells it from a solution, or remove the file.'
    return [{ rule: 'wrong-fails', file, message: 'passes, and must fail.', fix }]
  }
  if (!answer?.expected) return []
  return compareFailure(verdict, answer.expected, { file, line: 1, rule: 'wrong' })
}

const compareFailure = (
  verdict: Verdict,
  expected: ExpectedFailure,
  { rule, ...place }: { rule: 'starter' | 'wrong'; file: string; line?: number; field?: string },
): Problem[] => {
  const named = verdict.checks.filter((check) => oneLine(check.title) === oneLine(expected.check))
  const failed = named.find((check) => check.status === 'fail')
  if (named.length === 0) {
    const titles = verdict.checks.map((check) => `"${check.title}"`).join(', ')
    const message = `names the check "${expected.check}", which is none of ${titles}.`
    return [{ rule: `${rule}-check`, ...place, message, fix: 'Correct the title before the "|".' }]
  }
  if (!failed) {
    const message = `says that "${expected.check}" fails, and it does not: ${describeVerdict(verdict)}`
    const fix = 'Name the check that fails, or let the hidden test catch it there.'
    return [{ rule: `${rule}-check`, ...place, message, fix }]
  }
  const sentences = [failed.misconception, failed.message].filter((text) => text !== null).map(oneLine)
  if (sentences.includes(oneLine(expected.sentence))) return []
  const message = `promises the sentence "${expected.sentence}", and the learner reads "${sentences[0]}".`
  const fix = 'Correct the sentence after the "|", or the message in hidden.test.ts.'
  return [{ rule: `${rule}-sentence`, ...place, message, fix }]
}
