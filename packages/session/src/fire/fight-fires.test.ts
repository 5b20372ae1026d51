import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { debriefOf, giveUp, obeyLine, type Fire } from '@firedrill/fire'
import { expect, test } from 'vitest'
import { dayMs, makeLearner } from '../sample-learner.ts'
import type { Session } from '../session-types.ts'

const repository = join(import.meta.dirname, '../../../..')

/** A learner at a course whose week has the fire drill of week 1. */
const makeFireman = () => {
  const learner = makeLearner('.')
  for (const tree of ['exercises', 'solutions']) {
    const name = tree === 'exercises' ? 'fire.yaml' : 'fire'
    const to = join(learner.root, tree, 'week1-samples', name)
    cpSync(join(repository, tree, 'week1-http', name), to, { recursive: true })
  }
  return learner
}

const fight = (session: Session, fire: Fire, lines: readonly string[]) => {
  const over = giveUp(lines.reduce((now, line) => obeyLine(now, line).fire, fire))
  const debrief = debriefOf(over)
  return { debrief, best: session.keepFire(over, debrief) }
}

test('a fire that is over is kept, and counts in the next session', () => {
  const { root, open } = makeFireman()
  const session = open()
  expect(session.fires()).toMatchObject([{ week: 'week1', fires: 0, faults: { mitigated: 0, total: 5 } }])
  const fire = session.startFire('week1', '00000000')
  const { debrief, best } = fight(session, fire, [...fire.fault.reference, 'wait 5m'])
  expect(debrief.score.result).toBe('mitigated')
  expect(best).toBeNull()
  expect(open().fires()).toMatchObject([
    {
      fires: 1,
      mitigated: 1,
      faults: { mitigated: 1, total: 5 },
      best: { mitigateSeconds: debrief.score.mitigateSeconds },
      lastDay: '2026-11-25',
    },
  ])
  expect(readFileSync(join(root, '.firedrill/journal.jsonl'), 'utf8')).toContain('"item":"week1/fire"')
})

test('the best at a fault is that of the fires before, and a fire that burned on is no best', () => {
  const session = makeFireman().open()
  const begin = (): Fire => session.startFire('1', '00000000')
  expect(fight(session, begin(), []).best).toBeNull()
  expect(fight(session, begin(), ['wait 1m', ...begin().fault.reference, 'wait 5m']).best).toBeNull()
  const slow = fight(session, begin(), [...begin().fault.reference, 'wait 5m']).best
  const quick = fight(session, begin(), []).best
  expect(quick?.burned).toBeLessThan(slow?.burned ?? 0)
  expect(session.fires()[0]).toMatchObject({ fires: 4, mitigated: 2 })
})

test('who drills again meets another fault', () => {
  const session = makeFireman().open()
  const faults = Array.from({ length: 5 }, () => {
    const fire = session.startFire('w1')
    fight(session, fire, [])
    return fire.fault.slug
  })
  expect(new Set(faults).size).toBe(5)
})

test('a fire that was put out comes back after two weeks, another the next day', () => {
  const { open, time } = makeFireman()
  const session = open()
  const isDue = (): boolean | undefined => session.fires()[0]?.isDue
  expect(isDue()).toBe(false)
  fight(session, session.startFire('week1', '00000000'), [])
  expect(isDue()).toBe(false)
  time.wallMs += dayMs
  expect(isDue()).toBe(true)
  const fire = session.startFire('week1', '00000000')
  fight(session, fire, [...fire.fault.reference, 'wait 5m'])
  expect(isDue()).toBe(false)
  time.wallMs += 13 * dayMs
  expect(isDue()).toBe(false)
  time.wallMs += dayMs
  expect(isDue()).toBe(true)
})

test('the same seed is the same fire', () => {
  const session = makeFireman().open()
  expect(session.startFire('week1', 'feedbee5')).toEqual(session.startFire('week1', 'feedbee5'))
})

test('a week without a fire drill, and what is no seed, are told', () => {
  const session = makeFireman().open()
  expect(() => session.startFire('week2')).toThrow('There is no fire drill in week2.')
  expect(() => session.startFire('day1')).toThrow('There is no fire drill in day1.')
  expect(() => session.startFire('week1', 'fire')).toThrow('fire is no seed.')
  expect(makeLearner('.').open().fires()).toEqual([])
})

test('a fire drill that cannot be read says where, and takes no other use away', () => {
  const { root, open } = makeFireman()
  const file = join(root, 'exercises/week1-samples/fire.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('budgetLeft: 0.4', 'budgetLeft: 4'))
  const session = open()
  expect(() => session.startFire('week1')).toThrow(/exercises\/week1-samples\/fire\.yaml:\d+ budgetLeft/)
  expect(session.fires()).toEqual([])
  rmSync(file)
  expect(() => open().startFire('week1')).toThrow('There is no fire drill in week1.')
})
