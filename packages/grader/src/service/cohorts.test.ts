import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { assignmentSchema } from '../scope/assignment.ts'
import { type Attempt, chooseAttempts } from './cohorts/attempts.ts'
import { openGradebook } from './cohorts/gradebook.ts'
import { handedInBy } from './cohorts/handed-in-by.ts'
import { openRegrade, settleRegrade, showRegrade } from './cohorts/regrade.ts'
import { submit } from './cohorts/submit.ts'
import { store } from './jobs/store.ts'
import { handedIn, plainPolicy } from '../samples/hand-in-plain.ts'
import {
  bring,
  databases,
  graded,
  leaseAll,
  openService,
  type ServiceFixture,
  submitTo,
} from './service-fixture.ts'

describe.each(databases)('%s', (kind) => {
  let fixture: ServiceFixture
  beforeAll(async () => void (fixture = await openService(kind)), 120_000)
  afterAll(() => fixture.close(), 60_000)
  beforeEach(() => fixture.reset())

  const gradeAll = async (points: number): Promise<void> => {
    const leases = await leaseAll(fixture.service)
    await store(fixture.service, { worker: 'w', grades: leases.map((held) => bring(held, graded(points))) })
  }
  const book = async (): Promise<string[]> => {
    const rows: string[] = []
    for await (const one of (await openGradebook(fixture.service, { cohort: 'c' })).rows()) {
      rows.push(`${one.id} ${one.learner.name} ${one.status} ${one.score.points}`)
    }
    return rows
  }

  test('the same handed in twice is one; other bytes of the same name are another, with a name of its own', async () => {
    expect(await submitTo(fixture.service, 'c', ['ann', 'ben'])).toEqual({ taken: 2, known: 0, again: 0 })
    expect(await submitTo(fixture.service, 'c', ['ann', 'ben'])).toEqual({ taken: 0, known: 2, again: 0 })
    const newer = handedIn('ann', { files: handedIn('cy').files })
    await submit(fixture.service, { cohort: 'c', policy: plainPolicy, submissions: [newer, newer] })
    await gradeAll(7)
    expect(await book()).toEqual([
      'ann Name ann graded 7',
      'ben Name ben graded 7',
      'ann-2 Name ann graded 7',
    ])
  })

  test('who is vouched for is who they are said to be, whatever their own file says; with a learner all of theirs are rows, and nobody else’s', async () => {
    const policy = { ...plainPolicy, attempts: 'best' as const }
    const hand = (name: string, text: string) =>
      submit(fixture.service, {
        cohort: 'c',
        policy,
        submissions: [
          handedInBy({
            origin: `seat-${name}`,
            learner: { id: name, name },
            files: { 'day1/error-ratio.ts': text, 'learner.yaml': 'id: ben\nname: Ben\n' },
          }),
        ],
      })
    await hand('ann', 'first')
    await gradeAll(7)
    await hand('ann', 'second')
    await hand('ben', 'other')
    await gradeAll(3)
    expect(await book()).toEqual(['seat-ann ann graded 7', 'seat-ben ben graded 3'])
    const { total, rows } = await openGradebook(fixture.service, { cohort: 'c', learner: 'ann' })
    const own = await Array.fromAsync(rows())
    expect([total, own.map(({ score }) => score.points)]).toEqual([2, [7, 3]])
    const [content] = await fixture.service.engine.database.query<{ files: string }>(
      'select files from firedrill.content limit 1',
    )
    expect(content?.files).not.toContain('learner.yaml')
  })

  test('what cannot be read is in the gradebook, and needs no worker', async () => {
    const submissions = [handedIn('zip', { files: null, unreadable: 'The archive is a bomb.' })]
    await submit(fixture.service, { cohort: 'c', policy: plainPolicy, submissions })
    expect(await leaseAll(fixture.service)).toEqual([])
    expect(await book()).toEqual(['zip Name zip ungradable 0'])
  })

  test('a submission under another policy is refused, and one that names none is taken', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    await expect(
      submitTo(fixture.service, 'c', ['ben'], { ...plainPolicy, attempts: 'best' }),
    ).rejects.toMatchObject({ code: 'usage', message: expect.stringContaining('by another assignment') })
    const submissions = [handedIn('cy')]
    await submit(fixture.service, { cohort: 'c', policy: null, submissions })
    await gradeAll(1)
    expect(await book()).toEqual(['ann Name ann graded 1', 'cy Name cy graded 1'])
  })

  test('a regrade is made aside, shows what it changes, and counts only when it is applied', async () => {
    await submitTo(fixture.service, 'c', ['ann', 'ben'])
    await gradeAll(5)
    await openRegrade(fixture.service, { cohort: 'c', policy: {} })
    await expect(openRegrade(fixture.service, { cohort: 'c', policy: {} })).rejects.toThrow('open already')
    await expect(settleRegrade(fixture.service, { cohort: 'c', how: 'applied' })).rejects.toThrow(
      '2 submissions of the regrade are not graded. Nothing was changed.',
    )
    const [first, ...rest] = await leaseAll(fixture.service)
    const grades = [bring(first as never, graded(9)), ...rest.map((held) => bring(held, graded(5)))]
    await store(fixture.service, { worker: 'w', grades })
    expect(await book()).toEqual(['ann Name ann graded 5', 'ben Name ben graded 5'])
    const { changes } = (await showRegrade(fixture.service, { cohort: 'c' })) ?? {}
    expect(changes).toEqual([expect.objectContaining({ before: '5 of 10', after: '9 of 10' })])
    await settleRegrade(fixture.service, { cohort: 'c', how: 'applied' })
    const rows = (await book()).toSorted((one, other) => (one.at(-1) ?? '').localeCompare(other.at(-1) ?? ''))
    expect(rows.map((row) => row.at(-1))).toEqual(['5', '9'])
    expect(await showRegrade(fixture.service, { cohort: 'c' })).toBeNull()
  })

  test('a regrade that is discarded leaves nothing behind: no grade, no job, and a late worker is told so', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    await gradeAll(5)
    await openRegrade(fixture.service, { cohort: 'c', policy: { attempts: 'best' } })
    const [held] = await leaseAll(fixture.service)
    await settleRegrade(fixture.service, { cohort: 'c', how: 'discarded' })
    const late = await store(fixture.service, { worker: 'w', grades: [bring(held as never, graded(9))] })
    expect(late).toMatchObject([{ outcome: 'stale' }])
    expect(await book()).toEqual(['ann Name ann graded 5'])
    expect(await leaseAll(fixture.service)).toEqual([])
  })

  test('a regrade that does not know what came since is not applied', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    await gradeAll(5)
    await openRegrade(fixture.service, { cohort: 'c', policy: {} })
    await submitTo(fixture.service, 'c', ['ben'])
    await gradeAll(6)
    await expect(settleRegrade(fixture.service, { cohort: 'c', how: 'applied' })).rejects.toThrow(
      '1 submission came after the regrade was opened.',
    )
  })
})

const assignment = assignmentSchema.parse({
  version: 1,
  title: 'Week 1',
  items: ['x'],
  due: '2026-11-30T18:00:00Z',
  late: { graceMinutes: 15, penaltyPerDay: 50 },
})
const attempt = (submission: string, day: number, points: number, status = 'graded'): Attempt => ({
  submission,
  learner: 'ann',
  receivedAt: new Date(Date.UTC(2026, 10, day, 12)),
  state: 'stored',
  status,
  points,
})
const chosen = (attempts: Attempt[], rule: 'best' | 'last' | null) =>
  chooseAttempts(attempts, { attempts: rule, assignment }).map(({ submission }) => submission)

test('the best attempt counts what being late costs; the last is the last that was graded', () => {
  const attempts = [attempt('early', 29, 6), attempt('late', 31, 10), attempt('broken', 32, 0, 'ungradable')]
  expect(chosen(attempts, 'best')).toEqual(['early'])
  expect(chosen(attempts, 'last')).toEqual(['late'])
  expect(chosen(attempts, null)).toEqual(['early', 'late', 'broken'])
  expect(chosen(attempts.slice(2), 'best')).toEqual(['broken'])
})

test('whatever the attempts, each learner has one row, and no other attempt of theirs is worth more', () => {
  const any = fc.record({
    submission: fc.uuid(),
    learner: fc.constantFrom('a', 'b', 'c'),
    receivedAt: fc.date({ min: new Date(0), max: new Date(1e12), noInvalidDate: true }),
    state: fc.constant('stored'),
    status: fc.constantFrom('graded', 'ungradable', 'failed'),
    points: fc.nat(20),
  })
  fc.assert(
    fc.property(fc.array(any), (attempts) => {
      const rows = chooseAttempts(attempts, { attempts: 'best', assignment: null })
      expect(rows.map(({ learner }) => learner).toSorted()).toEqual(
        [...new Set(attempts.map(({ learner }) => learner))].toSorted(),
      )
      for (const row of rows) {
        const others = attempts.filter(
          ({ learner, status }) => learner === row.learner && status === 'graded',
        )
        if (others.length === 0) continue
        expect(row.status).toBe('graded')
        expect(row.points).toBe(Math.max(...others.map(({ points }) => points)))
      }
    }),
  )
})
