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

test('a fire that is over is kept, and counts in the next session', async () => {
  const { root, open } = makeFireman()
  const session = open()
  expect(await session.fires()).toMatchObject([
    { week: 'week1', fires: 0, faults: { mitigated: 0, total: 5 } },
  ])
  const fire = await session.startFire('week1', '00000000')
  const { debrief, best } = fight(session, fire, [...fire.fault.reference, 'wait 5m'])
  expect(debrief.score.result).toBe('mitigated')
  expect(best).toBeNull()
  expect(await open().fires()).toMatchObject([
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

test('the best at a fault is that of the fires before, and a fire that burned on is no best', async () => {
  const session = makeFireman().open()
  const fire = await session.startFire('1', '00000000')
  expect(fight(session, fire, []).best).toBeNull()
  expect(fight(session, fire, ['wait 1m', ...fire.fault.reference, 'wait 5m']).best).toBeNull()
  const slow = fight(session, fire, [...fire.fault.reference, 'wait 5m']).best
  const quick = fight(session, fire, []).best
  expect(quick?.burned).toBeLessThan(slow?.burned ?? 0)
  expect((await session.fires())[0]).toMatchObject({ fires: 4, mitigated: 2 })
})

test('who drills again meets another fault', async () => {
  const session = makeFireman().open()
  const faults = new Set<string>()
  for (let count = 0; count < 5; count++) {
    const fire = await session.startFire('w1')
    fight(session, fire, [])
    faults.add(fire.fault.slug)
  }
  expect(faults.size).toBe(5)
})

test('a fire that was put out comes back after two weeks, another the next day', async () => {
  const { open, time } = makeFireman()
  const session = open()
  const isDue = async (): Promise<boolean | undefined> => (await session.fires())[0]?.isDue
  expect(await isDue()).toBe(false)
  fight(session, await session.startFire('week1', '00000000'), [])
  expect(await isDue()).toBe(false)
  time.wallMs += dayMs
  expect(await isDue()).toBe(true)
  const fire = await session.startFire('week1', '00000000')
  fight(session, fire, [...fire.fault.reference, 'wait 5m'])
  expect(await isDue()).toBe(false)
  time.wallMs += 13 * dayMs
  expect(await isDue()).toBe(false)
  time.wallMs += dayMs
  expect(await isDue()).toBe(true)
})

test('the same seed is the same fire', async () => {
  const session = makeFireman().open()
  expect(await session.startFire('week1', 'feedbee5')).toEqual(await session.startFire('week1', 'feedbee5'))
})

test('a week without a fire drill, and what is no seed, are told', async () => {
  const session = makeFireman().open()
  await expect(session.startFire('week2')).rejects.toThrow('There is no fire drill in week2.')
  await expect(session.startFire('day1')).rejects.toThrow('There is no fire drill in day1.')
  await expect(session.startFire('week1', 'fire')).rejects.toThrow('fire is no seed.')
  expect(await makeLearner('.').open().fires()).toEqual([])
})

test('a fire drill that cannot be read says where, and takes no other use away', async () => {
  const { root, open } = makeFireman()
  const file = join(root, 'exercises/week1-samples/fire.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('budgetLeft: 0.4', 'budgetLeft: 4'))
  const session = open()
  await expect(session.startFire('week1')).rejects.toThrow(
    /exercises\/week1-samples\/fire\.yaml:\d+ budgetLeft/,
  )
  expect(await session.fires()).toEqual([])
  rmSync(file)
  await expect(open().startFire('week1')).rejects.toThrow('There is no fire drill in week1.')
})
