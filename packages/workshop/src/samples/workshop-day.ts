import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { type SeatedLearner, seatLearner } from './seat-learner.ts'

/** What a learner of a rehearsed day is like. */
export type Kind = 'right' | 'wrong' | 'broken' | 'nothing'

/** A learner of a rehearsed day: what they hand in of `status-code`, and how often they tried before. */
export interface DayLearner extends SeatedLearner {
  name: string
  kind: Kind
  /** Verdicts that failed so far. */
  tries: number
  /** One more of them. */
  fail: () => void
  /** Puts into `work/` what they hand in. */
  write: () => void
}

const drill = 'solutions/week1-http/day1-http-requests/status-code'
const kinds: readonly Kind[] = ['right', 'right', 'wrong', 'right', 'broken', 'nothing']
const hourMs = 3_600_000

/** The check that everybody fails. */
export const check = {
  title: 'tells JSON from any other type, and from none',
  misconception: 'A body that looks right is JSON.',
}

/** So many learners of day 1: two of one name, one whose name is markup, one whose clock is an hour early, one an hour late. */
export const seatDay = (count: number): DayLearner[] =>
  Array.from({ length: count }, (_, at) => {
    const offMs = at === 3 ? -hourMs : at === 4 ? hourMs : 0
    const seated = seatLearner({ now: () => new Date(Date.now() + offMs) })
    const kind = kinds[at % kinds.length] ?? 'right'
    const learner: DayLearner = {
      ...seated,
      kind,
      name: at < 2 ? 'Grace' : at === 2 ? '<img src=x onerror=alert(1)>' : `Nr ${at + 1}`,
      tries: 0,
      fail: () => {
        learner.tries++
        seated.judged('status-code', [check])
      },
      write: () => {
        if (kind === 'nothing') return
        seated.open('status-code')
        writeFileSync(join(seated.root, 'work/day1/status-code.ts'), texts[kind]())
      },
    }
    return learner
  })

const read = (file: string): string => readFileSync(join(repository, drill, file), 'utf8')

const texts: Record<Exclude<Kind, 'nothing'>, () => string> = {
  right: () => read('solution.ts'),
  wrong: () => read('wrong/trusts-the-status.ts'),
  broken: () => 'export function statusOf(',
}
