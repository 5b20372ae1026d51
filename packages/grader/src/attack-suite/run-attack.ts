import { randomBytes } from 'node:crypto'
import type { Item, Verdict } from '@firedrill/course'
import type { Judge } from '@firedrill/judge'
import { readReference, toRequest } from '../judging/course-facts.ts'
import type { AttackStatus } from './attack.ts'

/** What became of a candidate. */
export interface AttackOutcome {
  status: AttackStatus
  points: number
  /** The verdict as it is reported, in words. */
  said: string
  verdict: Verdict | null
  /** Milliseconds from the request to the verdict. */
  took: number
}

/** Judges one file as an item's only one, under a seed that nobody knows. A judge that ends is data here. */
export const runText = async (judge: Judge, item: Item, text: string): Promise<AttackOutcome> => {
  const sources = Object.fromEntries(item.files.map((name) => [name, text]))
  const seed = randomBytes(4).toString('hex')
  const started = performance.now()
  const took = (): number => performance.now() - started
  try {
    const verdict = await judge.run(toRequest(item, sources, { seed, repeat: '' }))
    const { status, score } = verdict
    return { status, points: score.points, said: JSON.stringify(verdict), verdict, took: took() }
  } catch (error) {
    return { status: 'lost', points: 0, said: String(error), verdict: null, took: took() }
  }
}

/** Judges an item's reference answer. */
export const runReference = (judge: Judge, root: string, item: Item): Promise<AttackOutcome> =>
  runText(judge, item, Object.values(readReference(root, item)).join(''))
