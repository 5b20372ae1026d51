import { expect, test } from 'vitest'
import { mechanisms, sampleDrill, sampleFault, settings } from '../samples.ts'
import { debriefOf, runCommands, scoreOf } from './debrief.ts'
import { budgetLeft, type Fire, giveUp, holdSeconds, lastSecond, pass, startFire } from './fire.ts'
import { obeyLine } from './obey.ts'

const seed = '0000000a'
const leaking = { drill: sampleDrill, fault: sampleFault(mechanisms.leak), seed }

const play = (fire: Fire, ...lines: string[]): Fire =>
  lines.reduce((now, line) => obeyLine(now, line).fire, fire)

test('a fire begins at its page, with its past and a part of the budget', () => {
  const fire = startFire(leaking)
  expect(fire.world.at).toBe(0)
  expect(fire.samples).toHaveLength(600)
  expect(budgetLeft(fire)).toBe(0.4)
})

test('to look, to act and to wait takes the time it says', () => {
  const times = ['dash', 'help', 'hosts', 'logs', 'graph pool 10m', 'restart o1', 'wait 1m', 'nonsense'].map(
    (line) => obeyLine(startFire(leaking), line).fire.world.at,
  )
  expect(times).toEqual([0, 0, 5, 10, 5, 10, 60, 0])
})

test('it is over once good service has held for two minutes after the last act', () => {
  const fire = runCommands(leaking, ['rollback 2'])
  expect(fire.end).toMatchObject({ kind: 'mitigated' })
  const goodFrom = fire.end?.kind === 'mitigated' ? fire.end.goodFrom : Number.NaN
  expect(goodFrom).toBeGreaterThan(10)
  expect((fire.end?.at ?? 0) - 10).toBeGreaterThanOrEqual(holdSeconds)
  const later = fire.samples.filter(({ at }) => at >= goodFrom)
  for (const { slow, failed, requests } of later) expect(slow + failed).toBeLessThanOrEqual(requests / 100)
})

test('a further act begins the two minutes again', () => {
  const once = runCommands(leaking, ['rollback 2'])
  const twice = runCommands(leaking, ['rollback 2', 'wait 90s', 'set retries 0'])
  expect((twice.end?.at ?? 0) - (once.end?.at ?? 0)).toBeGreaterThan(60)
})

test('a restart helps for a while, and that is no end', () => {
  const fire = play(startFire(leaking), 'restart all', 'wait 45s')
  expect(fire.samples.slice(-5).every(({ good, requests }) => good >= requests - 1)).toBe(true)
  expect(pass(fire, Number.POSITIVE_INFINITY).end?.kind).toBe('budget-gone')
})

test('nobody acts: the budget is gone, or the time', () => {
  expect(runCommands(leaking, []).end?.kind).toBe('budget-gone')
  const locked = { ...leaking, fault: sampleFault(mechanisms.token) }
  expect(runCommands(locked, []).end).toEqual({ kind: 'out-of-time', at: lastSecond })
})

test('a fire that is over obeys nothing', () => {
  const over = giveUp(startFire(leaking))
  const after = obeyLine(over, 'rollback 2')
  expect(after.fire).toBe(over)
  expect(after.told).toEqual([{ kind: 'say', text: 'It is over.', tone: 'refused' }])
  expect(pass(over, 60).world.at).toBe(0)
})

test('what cannot be done takes its time and is no act', () => {
  const fire = play(startFire(leaking), 'rollback 99', 'undrain o1', 'drain o9', 'scale 2')
  expect(fire.deeds).toEqual([])
  expect(fire.world.at).toBe(40)
})

test('a drained host that is restarted stays out', () => {
  const fire = play(startFire(leaking), 'drain o2', 'restart o2', 'wait 30s')
  expect(fire.world.hosts.map(({ state }) => state)).toEqual(['up', 'draining', 'up', 'up'])
  expect(play(fire, 'undrain o2').world.hosts.every(({ state }) => state === 'up')).toBe(true)
})

test('the last host that takes requests stays', () => {
  const fire = play(startFire(leaking), 'drain o1', 'drain o2', 'drain o3', 'drain o4')
  expect(fire.world.hosts.map(({ state }) => state)).toEqual(['draining', 'draining', 'draining', 'up'])
})

test('the timeline costs what the fire cost', () => {
  const fire = giveUp(play(startFire(leaking), 'graph pool', 'restart o1', 'wait 30s'))
  const { timeline, score } = debriefOf(fire)
  expect(timeline.reduce((sum, { burned }) => sum + burned, 0)).toBeCloseTo(score.burned, 12)
  const seconds = timeline.map(({ at }) => at)
  expect(seconds).toEqual([0, 5, 15, 45, 45])
  // A row costs what burned until it was done: the page nothing, a wait the most.
  const costs = timeline.map(({ burned }) => burned)
  expect([costs[0], costs[4]]).toEqual([0, 0])
  expect(Math.max(...costs)).toBe(costs[3])
  expect(timeline.map(({ text, note }) => [text, note])).toEqual([
    ['the page', null],
    ['graph pool', 'shows it'],
    ['restart o1', 'for a while'],
    ['wait 30s', null],
    ['given up', null],
  ])
})

test('what was seen, and what was done, is scored', () => {
  const fire = play(startFire(leaking), 'hosts', 'graph pool', 'rollback 2', 'wait 5m')
  expect(scoreOf(fire)).toMatchObject({ result: 'mitigated', detectSeconds: 10, looks: 2, acts: 1 })
})

test('who takes the way out has seen it, by whatever look', () => {
  expect(scoreOf(play(startFire(leaking), 'hosts', 'rollback 2')).detectSeconds).toBe(15)
  expect(scoreOf(play(startFire(leaking), 'hosts', 'restart all')).detectSeconds).toBeNull()
  const also = [['set retries 0', 'drain o1'], ['feature estimates off']]
  const other = startFire({ ...leaking, fault: { ...leaking.fault, also } })
  expect(scoreOf(play(other, 'feature estimates off')).detectSeconds).toBe(10)
  // One step of several may mend nothing.
  expect(scoreOf(play(other, 'set retries 0')).detectSeconds).toBeNull()
})

const said = (fire: Fire, line: string): string[] =>
  obeyLine(fire, line).told.flatMap((told) => (told.kind === 'say' ? [told.text] : []))

test('what was begun is told when it has come about, each thing once', () => {
  const fire = play(startFire(leaking), 'rotate token', 'restart o2')
  expect(said(fire, 'hosts')).toEqual([])
  expect(said(fire, 'wait 20s')).toEqual([
    'o2 is back, with an empty cache.',
    'The hosts have the new token.',
    '0:20 went by.',
  ])
  expect(said(play(fire, 'wait 20s'), 'wait 1m')).toEqual(['1:00 went by.'])
})

test('a wait in which the fire ends has no row of its own', () => {
  const { timeline } = debriefOf(play(startFire(leaking), 'rollback 2', 'wait 5m', 'wait 5m'))
  expect(timeline.map(({ text }) => text)).toEqual([
    'the page',
    'rollback 2',
    'service is good',
    'held for two minutes: over',
  ])
})

test('the reference is of the same fire', () => {
  const { reference } = debriefOf(giveUp(startFire(leaking)))
  expect(reference).toMatchObject({ result: 'mitigated', acts: 1 })
  expect(reference.burned).toBeGreaterThan(0)
})

test('adding hosts does not end a storm, and a retry budget does', () => {
  const storm = { ...leaking, fault: sampleFault(mechanisms.hiccup, settings.stormy) }
  expect(runCommands(storm, ['scale 8']).end?.kind).toBe('budget-gone')
  expect(runCommands(storm, ['set retry-budget 10']).end?.kind).toBe('mitigated')
})
