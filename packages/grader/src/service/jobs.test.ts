import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { queues } from './engine/open-engine.ts'
import { beat, release } from './jobs/hold.ts'
import { lease } from './jobs/lease.ts'
import { store } from './jobs/store.ts'
import { sweep } from './jobs/sweep.ts'
import { readOrders } from './jobs/work-order.ts'
import { submit } from './cohorts/submit.ts'
import { handedIn, plainPolicy } from '../samples/hand-in-plain.ts'
import {
  bring,
  databases,
  graded,
  leaseAll,
  loseWorkers,
  openService,
  type ServiceFixture,
  stepClock,
  submitTo,
} from './service-fixture.ts'

interface JobRow {
  state: string
  tries: number
  reason: string | null
  points: number | null
}

describe.each(databases)('%s', (kind) => {
  let fixture: ServiceFixture
  beforeAll(async () => void (fixture = await openService(kind)), 120_000)
  afterAll(() => fixture.close(), 60_000)
  beforeEach(() => fixture.reset())

  const query = <Row extends object>(text: string): Promise<Row[]> =>
    fixture.service.engine.database.query<Row>(text)
  const jobs = () =>
    query<JobRow>('select state, tries, reason, points from firedrill.job order by queued_at, id')
  const refusals = async (): Promise<number> =>
    (await query(`select 1 from firedrill.audit where action = 'stale grade refused'`)).length

  test('a job goes from received to stored, and its six times say when', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    const [held] = await leaseAll(fixture.service)
    const outcomes = await store(fixture.service, { worker: 'w1', grades: [bring(held as never)] })
    expect(outcomes).toEqual([{ id: held?.id, outcome: 'stored' }])
    const [times] = await query<Record<string, Date>>(
      `select received_at, queued_at, leased_at, started_at + interval '20 ms' as started, judged_at + interval '5 ms' as judged,
         stored_at from firedrill.job`,
    )
    const order = Object.values(times ?? {}).map((time) => time.getTime())
    expect(order).toHaveLength(6)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(await query(`select 1 from firedrill_queue.job where state = 'completed'`)).toHaveLength(1)
  })

  test('twenty workers at once get each job once', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `n${at}`)
    await submitTo(fixture.service, 'c', names)
    const leases = await Promise.all(
      Array.from({ length: 20 }, (_, at) => lease(fixture.service, { worker: `w${at}`, count: 5 })),
    )
    const ids = leases.flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const rest = await leaseAll(fixture.service)
    expect(ids.length + rest.length).toBe(60)
  })

  test('what learners wait for goes before a regrade', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    await query(`update firedrill_queue.job set priority = 0`)
    await submitTo(fixture.service, 'c', ['ben'])
    const [first] = await lease(fixture.service, { worker: 'w1', count: 1 })
    const [row] = await query<{ name: string }>(
      `select s.name from firedrill.job j join firedrill.submission s on s.id = j.submission where j.state = 'leased'`,
    )
    expect(first).toBeDefined()
    expect(row).toEqual({ name: 'ben' })
  })

  test('a lease without a sign of life ends, and the late worker with its old token changes nothing', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    const [late] = await leaseAll(fixture.service, 'late')
    expect(await loseWorkers(fixture.service)).toEqual({ expired: 1, died: 0 })
    const [held] = await leaseAll(fixture.service, 'next')
    expect(Number(held?.token)).toBeGreaterThan(Number(late?.token))
    const before = await refusals()
    const stale = await store(fixture.service, { worker: 'late', grades: [bring(late as never, graded(0))] })
    expect(stale).toEqual([{ id: late?.id, outcome: 'stale' }])
    expect(await beat(fixture.service, { worker: 'late', held: [late as never], about: '' })).toEqual([])
    expect(await release(fixture.service, { held: [late as never] })).toBe(0)
    await store(fixture.service, { worker: 'next', grades: [bring(held as never)] })
    const again = await store(fixture.service, { worker: 'late', grades: [bring(late as never, graded(0))] })
    expect(again).toEqual([{ id: late?.id, outcome: 'stale' }])
    expect(await jobs()).toEqual([{ state: 'stored', tries: 2, reason: null, points: 10 }])
    expect((await refusals()) - before).toBe(2)
  })

  test('a late worker whose job nobody took since still counts, once', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    const [late] = await leaseAll(fixture.service, 'late')
    await query(`update firedrill_queue.job set state = 'retry'`)
    const outcomes = await store(fixture.service, { worker: 'late', grades: [bring(late as never)] })
    expect(outcomes).toEqual([{ id: late?.id, outcome: 'stored' }])
    await sweep(fixture.service)
    expect(await leaseAll(fixture.service, 'next')).toEqual([])
    expect(await jobs()).toEqual([{ state: 'stored', tries: 1, reason: null, points: 10 }])
  })

  test('the same grade brought twice, at once or later, is stored once and told so twice', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    const [held] = await leaseAll(fixture.service)
    const grades = [bring(held as never)]
    const outcomes = await Promise.all([
      store(fixture.service, { worker: 'w1', grades }),
      store(fixture.service, { worker: 'w1', grades }),
    ])
    outcomes.push(await store(fixture.service, { worker: 'w1', grades }))
    expect(outcomes.flat().map(({ outcome }) => outcome)).toEqual(['stored', 'stored', 'stored'])
    expect(await query('select 1 from firedrill.job where stored_at is not null')).toHaveLength(1)
  })

  test('a queue that gives out twice what is done gives nothing', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    const [held] = await leaseAll(fixture.service)
    await store(fixture.service, { worker: 'w1', grades: [bring(held as never)] })
    await query(`update firedrill_queue.job set state = 'retry'`)
    expect(await leaseAll(fixture.service, 'w2')).toEqual([])
    expect(await query(`select 1 from firedrill_queue.job where state = 'completed'`)).toHaveLength(1)
    expect(await jobs()).toMatchObject([{ state: 'stored', tries: 1 }])
  })

  test.each([86_400, -86_400])(
    'the clock steps by %i seconds, and no job is lost or done twice',
    async (by) => {
      await submitTo(fixture.service, 'c', ['ann', 'ben'])
      const [ann] = await lease(fixture.service, { worker: 'w1', count: 1 })
      await stepClock(fixture.service, by)
      await sweep(fixture.service)
      await store(fixture.service, { worker: 'w1', grades: [bring(ann as never)] })
      // A day ahead a job that waits is not due before its time comes.
      if (by < 0) await stepClock(fixture.service, -by)
      for (const held of await leaseAll(fixture.service, 'w2')) {
        await store(fixture.service, { worker: 'w2', grades: [bring(held)] })
      }
      expect(await jobs()).toMatchObject([{ state: 'stored' }, { state: 'stored' }])
      expect(await leaseAll(fixture.service, 'w3')).toEqual([])
    },
  )

  test('a job that no worker comes back from is dead, with the reason; handed in again it is queued again', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    await query(`update firedrill_queue.job set retry_limit = 1 where name = '${queues.grade}'`)
    for (let round = 0; round < 2; round++) {
      await leaseAll(fixture.service, 'doomed')
      await loseWorkers(fixture.service)
    }
    expect(await jobs()).toMatchObject([
      { state: 'dead', reason: '2 workers took it, and none came back; the last was doomed.' },
    ])
    expect(await submitTo(fixture.service, 'c', ['ann'])).toEqual({ taken: 0, known: 1, again: 1 })
    expect(await leaseAll(fixture.service, 'w2')).toHaveLength(1)
  })

  test('a grade that fails by our fault is made again, and after three times it is dead with its reason', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    const failed = graded(0, { status: 'failed', why: 'The judge \0 died.', items: [] })
    const outcomes: unknown[] = []
    for (let round = 0; round < 3; round++) {
      const [held] = await leaseAll(fixture.service)
      outcomes.push(
        ...(await store(fixture.service, { worker: 'w1', grades: [bring(held as never, failed)] })),
      )
    }
    expect(outcomes).toMatchObject([{ outcome: 'again' }, { outcome: 'again' }, { outcome: 'dead' }])
    expect(await jobs()).toMatchObject([{ state: 'dead', reason: 'The judge  died.' }])
    expect(await leaseAll(fixture.service)).toEqual([])
  })

  test('a job that is given back costs no try and is there for the next', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    const held = await leaseAll(fixture.service)
    expect(await release(fixture.service, { held })).toBe(1)
    expect(await jobs()).toMatchObject([{ state: 'queued', tries: 0 }])
    expect(await leaseAll(fixture.service, 'w2')).toHaveLength(1)
  })

  test('a worker is told files, points and seeds, and nothing of whose they are', async () => {
    await submitTo(fixture.service, 'secret-cohort', ['ann'])
    const held = await leaseAll(fixture.service)
    const [order] = await readOrders(fixture.service, { held, tier: 'T2' })
    expect(Object.keys(order?.files ?? {})).toEqual(['day1/error-ratio.ts'])
    expect(order?.codeSeeds['day1/error-ratio']).toMatch(/^[0-9a-f]{8}$/)
    const { files: _files, ...rest } = order ?? {}
    expect(JSON.stringify(rest)).not.toMatch(/ann|Name|secret|inbox/)
  })

  test('a job of a cohort that counts what this course lacks is dead at once, with the reason, and holds up no other', async () => {
    const gone = { ...plainPolicy, scope: [{ item: 'day9/gone', points: 10 }] }
    await expect(submitTo(fixture.service, 'old', ['ann'], gone)).rejects.toMatchObject({
      code: 'usage',
      message: 'The cohort counts day9/gone, and this course does not have it.',
    })
    await submitTo(fixture.service, 'old', ['ann'])
    // The course had it when the cohort was made.
    await query(`update firedrill.cohort set policy = '${JSON.stringify(gone)}' where name = 'old'`)
    await submitTo(fixture.service, 'c', ['ben'])
    const held = await leaseAll(fixture.service)
    const orders = await readOrders(fixture.service, { held, tier: 'T2' })
    expect(orders).toHaveLength(1)
    expect(await jobs()).toMatchObject([
      {
        state: 'dead',
        reason: expect.stringContaining('does not have it. Check out the commit that has it'),
      },
      { state: 'leased' },
    ])
    const grades = held.map((one) => bring(one))
    const outcomes = await store(fixture.service, { worker: 'w1', grades })
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['stale', 'stored'])
    await query(`update firedrill.cohort set policy = '${JSON.stringify(plainPolicy)}' where name = 'old'`)
    expect(await submitTo(fixture.service, 'old', ['ann'])).toEqual({ taken: 0, known: 1, again: 1 })
    expect(await leaseAll(fixture.service)).toHaveLength(1)
  })

  test.each(['judge', 'cache'] as const)(
    'a verdict of a %s is known to the next who grades the same bytes, on whatever machine',
    async (source) => {
      await submitTo(fixture.service, 'c', ['ann'])
      const [held] = await leaseAll(fixture.service)
      const full = graded(10)
      const judged = { ...full, items: full.items.map((item) => ({ ...item, source })) }
      await store(fixture.service, { worker: 'w1', grades: [bring(held as never, judged)] })
      await submit(fixture.service, {
        cohort: 'other',
        policy: plainPolicy,
        submissions: [handedIn('twin', { files: handedIn('ann').files })],
      })
      const twin = await leaseAll(fixture.service)
      const [order] = await readOrders(fixture.service, { held: twin, tier: 'T2' })
      expect(JSON.parse(order?.known['day1/error-ratio'] ?? 'null')).toMatchObject({ status: 'pass' })
      const [weaker] = await readOrders(fixture.service, { held: twin, tier: 'T1' })
      expect(weaker?.known).toEqual({})
      expect(await query('select 1 from firedrill.content')).toHaveLength(1)
    },
  )

  test('nobody changes the audit', async () => {
    await submitTo(fixture.service, 'c', ['ann'])
    await expect(query('delete from firedrill.audit')).rejects.toThrow('firedrill.audit is only added to')
    await expect(query(`update firedrill.audit set actor = 'x'`)).rejects.toThrow('only added to')
    await expect(query('truncate firedrill.audit')).rejects.toThrow('only added to')
  })
})
