import { FiredrillError, type Item, type Verdict } from '@firedrill/course'
import type { Judge, RunRequest } from '@firedrill/judge'
import { expect, test } from 'vitest'
import { createJudgePool, type PoolOptions } from './judge-pool.ts'

const item = { id: 'day1/x', limits: { wallMs: 1_000 } } as Item
const toRequest = (seed: string): RunRequest => ({ item, seed, sources: {} }) as unknown as RunRequest
const canary = toRequest('canary')
const verdictOf = (status: Verdict['status'], seed = ''): Verdict =>
  ({ status, seed, tier: 'T1', message: status === 'blocked' ? 'no end' : null }) as Verdict

/** Judges that answer as told, by their number and the run they are asked for. */
const openPool = (
  answer: (judge: number, seed: string) => Verdict | Error,
  options: Partial<PoolOptions> = {},
) => {
  const log: string[] = []
  let opened = 0
  const open = (): Judge => {
    const number = ++opened
    return {
      run: async ({ seed }) => {
        log.push(`${number} ${seed}`)
        const said = answer(number, seed)
        if (said instanceof Error) throw said
        return said
      },
      close: async () => void log.push(`${number} closed`),
    }
  }
  const pool = createJudgePool({
    jobs: 1,
    open,
    canaryFor: () => canary,
    isRight: ({ status }) => status === 'pass',
    canaryEvery: 50,
    canaryAfterMs: 60_000,
    inspect: () => {},
    signal: new AbortController().signal,
    ...options,
  })
  return { pool, log, count: () => opened }
}

test('a verdict is handed out once its judge has proven itself on a reference answer', async () => {
  const { pool, log } = openPool((_judge, seed) => verdictOf(seed === 'canary' ? 'pass' : 'fail', seed))
  const outcomes = await Promise.all(['a', 'b'].map((seed) => pool.run(toRequest(seed))))
  expect(outcomes).toMatchObject([
    { ok: true, verdict: { seed: 'a', status: 'fail' } },
    { ok: true, verdict: { seed: 'b' } },
  ])
  await pool.close()
  expect(log).toEqual(['1 a', '1 b', '1 canary', '1 closed'])
})

test('a judge that fails the reference is replaced, and its last runs are judged again', async () => {
  const { pool, log } = openPool((judge, seed) => (judge === 1 ? verdictOf('fail') : verdictOf('pass', seed)))
  const outcomes = await Promise.all(['a', 'b'].map((seed) => pool.run(toRequest(seed))))
  expect(outcomes).toMatchObject([
    { ok: true, verdict: { status: 'pass' } },
    { ok: true, verdict: { status: 'pass' } },
  ])
  await pool.close()
  expect(log).toEqual(['1 a', '1 b', '1 canary', '1 closed', '2 a', '2 b', '2 canary', '2 closed'])
})

test('where no judge can be trusted the runs are faults, not wrong answers', async () => {
  const { pool, count } = openPool(() => verdictOf('fail'))
  expect(await pool.run(toRequest('a'))).toEqual({
    ok: false,
    fault: 'No judge could be trusted: each failed a reference answer.',
  })
  await pool.close()
  expect(count()).toBe(3)
})

test('a judge that dies is replaced, and the run is tried again', async () => {
  const died = new FiredrillError('internal', "The judge's process ended (SIGKILL).", '')
  const { pool } = openPool((judge) => (judge === 1 ? died : verdictOf('pass')))
  expect(await pool.run(toRequest('a'))).toMatchObject({ ok: true, verdict: { status: 'pass' } })
  await pool.close()
})

test('a run that three judges cannot end is a fault', async () => {
  const { pool, log } = openPool((_judge, seed) => verdictOf(seed === 'canary' ? 'pass' : 'blocked'))
  expect(await pool.run(toRequest('a'))).toEqual({ ok: false, fault: 'no end' })
  await pool.close()
  expect(log.filter((line) => line.endsWith(' a'))).toEqual(['1 a', '2 a', '3 a'])
})

test('a limit of time counts only where it is reached twice', async () => {
  let runs = 0
  const { pool } = openPool((_judge, seed) =>
    verdictOf(seed === 'slow' && ++runs === 1 ? 'timeout' : seed === 'endless' ? 'timeout' : 'pass'),
  )
  expect(await pool.run(toRequest('slow'))).toMatchObject({ verdict: { status: 'pass' } })
  expect(await pool.run(toRequest('endless'))).toMatchObject({ verdict: { status: 'timeout' } })
  await pool.close()
})

test('what inspection refuses ends the run, and closing ends what waits', async () => {
  const { pool } = openPool(() => verdictOf('pass'), {
    inspect: () => {
      throw new FiredrillError('environment', 'too weak', '')
    },
  })
  await expect(pool.run(toRequest('a'))).rejects.toThrow('too weak')
  await pool.close()
  const never = openPool(() => verdictOf('pass'), { jobs: 1 })
  await never.pool.close()
  expect(never.count()).toBe(0)
})

test('a canary comes after a while, however few runs there were', async () => {
  const { pool, log } = openPool((_judge, seed) => verdictOf('pass', seed), { canaryAfterMs: 0 })
  await Promise.all(['a', 'b'].map((seed) => pool.run(toRequest(seed))))
  await pool.close()
  expect(log).toEqual(['1 a', '1 canary', '1 b', '1 canary', '1 closed'])
})

test('a canary comes after so many runs of each judge', async () => {
  const { pool, log } = openPool((_judge, seed) => verdictOf('pass', seed), { canaryEvery: 3 })
  await Promise.all(Array.from({ length: 7 }, (_, index) => pool.run(toRequest(`${index}`))))
  await pool.close()
  expect(log.filter((line) => line.endsWith('canary'))).toHaveLength(3)
})
