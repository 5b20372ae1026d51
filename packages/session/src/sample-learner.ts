import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allItems, type Item, type Place, type Verdict } from '@firedrill/course'
import { onTestFinished } from 'vitest'
import { openSession } from './session.ts'
import type { OpenAttempt, Session } from './session-types.ts'

const samples = join(import.meta.dirname, '../../author/samples')
const minute = 60_000
/** A day in milliseconds. */
export const dayMs = 24 * 60 * minute

/** A learner at a sample course, whose clocks are moved by hand. */
export const makeLearner = (course: 'questions' | '.' = 'questions') => {
  const root = mkdtempSync(join(tmpdir(), 'loop-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const tree of ['exercises', 'solutions']) {
    cpSync(join(samples, course, tree), join(root, tree), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    })
  }
  const time = { wallMs: Date.parse('2026-11-25T12:00:00Z'), monotonicMs: 0 }
  const open = (): Session =>
    openSession({
      root,
      bundleDir: '/nowhere',
      now: () => new Date(time.wallMs),
      nowMs: () => time.monotonicMs,
    })
  /** An attempt is told of every second that goes by. */
  const wait = (attempt: OpenAttempt, seconds: number): void => {
    for (let second = 0; second < seconds; second++) {
      time.monotonicMs += 1_000
      time.wallMs += 1_000
      attempt.tick()
    }
  }
  return {
    root,
    open,
    time,
    wait,
    submission: () => readFileSync(join(root, 'work/day6/answers.yaml'), 'utf8'),
  }
}

/** An item by its slug. */
export const item = (session: Session, slug: string): Item =>
  allItems(session.course).find((one) => one.slug === slug) as Item

/** Answers in order, as a screen does. */
export const answer = async (
  session: Session,
  attempt: OpenAttempt,
  given: readonly string[],
): Promise<Verdict[]> => {
  const verdicts: Verdict[] = []
  for (const one of given) {
    const verdict = await session.answer(attempt.item, one, { place: attempt.place })
    attempt.judged(verdict, 'request')
    verdicts.push(verdict)
  }
  return verdicts
}

/** Opens an item and begins a go at it. */
export const begin = (session: Session, slug: string, place: Place = 'work'): OpenAttempt => {
  const one = item(session, slug)
  if (place === 'review') session.openReview(one)
  else session.open(one, place)
  return session.begin(one, { place })
}

/** A verdict of one check. */
export const verdictOf = (one: Item, status: Verdict['status'], seed: string): Verdict =>
  ({
    item: one.id,
    status,
    seed,
    checks: [
      { id: 'check-one', title: 'one', status: status === 'pass' ? 'pass' : 'fail', misconception: null },
    ],
  }) as Verdict
