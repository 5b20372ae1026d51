import { FiredrillError, isQuestion, type Item, seedFrom, type Verdict } from '@firedrill/course'
import { judgeQuestion, loadQuestion, rightAnswer } from '@firedrill/judge'
import { isFullMark, readReference, readStarter, toRequest } from '../judging/course-facts.ts'
import type { JudgePool } from '../judging/judge-pool.ts'
import type { Outcome } from '../judging/run-checked.ts'
import type { GradeCache } from './grade-cache.ts'

/** Proves an item once: its reference answer has full marks, its untouched starter none. Rejects where that is not so. */
export type Prove = (item: Item) => Promise<void>

/** Proofs hold as long as neither the item nor the judge changes. */
export const createProver = (options: {
  root: string
  stampOf: (item: Item) => string
  pool: JudgePool
  cache: GradeCache
  tier: string
}): Prove => {
  const proofs = new Map<string, Promise<void>>()
  const prove = async (item: Item): Promise<void> => {
    const facts = ['proof', options.stampOf(item), options.tier]
    if (options.cache.get(facts) === true) return
    if (isQuestion(item)) proveQuestion(options.root, item)
    else await proveCode(options, item)
    options.cache.put(facts, true)
  }
  return (item) => {
    const known = proofs.get(item.id) ?? prove(item)
    proofs.set(item.id, known)
    return known
  }
}

const proveCode = async ({ root, pool }: { root: string; pool: JudgePool }, item: Item): Promise<void> => {
  const how = { seed: seedFrom(['proof', item.id]), repeat: `pnpm author check ${item.slug}` }
  const judge = (sources: Parameters<typeof toRequest>[1]): Promise<Outcome> =>
    pool.run(toRequest(item, sources, how), { isWatched: false })
  const [reference, starter] = await Promise.all([
    judge(readReference(root, item)),
    judge(readStarter(root, item)),
  ])
  const right = verdictOf(item, reference)
  const untouched = verdictOf(item, starter)
  if (!isFullMark(right)) throw unfit(item, 'its reference answer', right)
  if (untouched.score.points > 0) throw unfit(item, 'its untouched starter', untouched)
}

const proveQuestion = (root: string, item: Item): void => {
  const { question, key } = loadQuestion(root, item)
  const seed = seedFrom(['proof', item.id])
  const how = { seed, repeat: '' }
  const right = judgeQuestion(question, key, rightAnswer(question, key, seed), how)
  if (!isFullMark(right)) throw unfit(item, 'its right answer', right)
  const silent = judgeQuestion(question, key, null, how)
  if (silent.score.points > 0) throw unfit(item, 'no answer', silent)
}

const verdictOf = (item: Item, outcome: Outcome): Verdict => {
  if (outcome.ok) return outcome.verdict
  throw new FiredrillError(
    'environment',
    `${item.id} cannot be judged here, so nothing was graded: ${outcome.fault}`,
    '`pnpm drill doctor` looks at what judging needs; the item names its programs under "needs".',
  )
}

const unfit = (item: Item, what: string, { status, score, message }: Verdict): FiredrillError =>
  new FiredrillError(
    'content',
    `${item.id} is not fit to grade: ${what} has ${score.points} of ${score.max} points (${status}${message ? `: ${message}` : ''}). Nothing was graded.`,
    `\`pnpm author check ${item.slug}\` says what is wrong with it.`,
  )
