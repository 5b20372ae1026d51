import { fastestPass, isFarBeyond } from '../../judging/time-budget.ts'
import { measureSlowness } from '../../judging/measure-slowness.ts'
import { type JudgingOptions, withJudges } from '../../judging/with-judges.ts'
import type { JudgedCandidate } from './judge-runs.ts'

/** Runs of a second look. */
const looks = 4

/**
 * Judges solutions that seem slow a few times more, one after the other: beside other work a run may have waited for the
 * processor, and a budget is about the fastest.
 */
export const lookAgain = async (
  { judged, slowness }: { judged: readonly JudgedCandidate[]; slowness: number },
  options: JudgingOptions,
): Promise<{ judged: JudgedCandidate[]; slowness: number }> => {
  const slow = judged.filter((one) => one.kind === 'solution' && seemsSlow(one, slowness))
  if (slow.length === 0) return { judged: [...judged], slowness }
  const requests = slow.flatMap(({ requests: [first] }) =>
    first ? Array.from({ length: looks }, () => ({ ...first, types: false, engine: false })) : [],
  )
  const before = await measureSlowness()
  const outcomes = await withJudges({ ...options, jobs: 1, onProgress: undefined }, (judgeAll) =>
    judgeAll(requests),
  )
  const again = new Map(slow.map((one, index) => [one, outcomes.slice(index * looks, (index + 1) * looks)]))
  return {
    judged: judged.map((one) => {
      const own = again.get(one) ?? []
      return {
        ...one,
        verdicts: [
          ...one.verdicts,
          ...own.flatMap((outcome) => ('verdict' in outcome ? outcome.verdict : [])),
        ],
        errors: [...one.errors, ...own.flatMap((outcome) => ('error' in outcome ? outcome.error : []))],
      }
    }),
    slowness: Math.max(slowness, before, await measureSlowness()),
  }
}

const seemsSlow = ({ material, verdicts }: JudgedCandidate, slowness: number): boolean => {
  const fastest = fastestPass(verdicts)
  return fastest !== null && isFarBeyond(material.item, fastest, slowness)
}
