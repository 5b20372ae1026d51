import { setTimeout as sleep } from 'node:timers/promises'
import { check, clock, data, type RemoteModule } from '@firedrill/judge/testing'
import { judge } from './judge.ts'

type Module = Pick<RemoteModule<typeof import('../parallel-checker.ts')>, 'compare' | 'drawLatencies'>

export const checkCompare = ({ compare, drawLatencies }: Module): void => {
  /** The candidate's clock moves as far as all latencies need, twice. */
  const run = async (latencies: number[], workers: number) => {
    const comparing = Promise.resolve(compare(latencies, workers)).then(
      (given) => data(given),
      (error: unknown) => ({ sequentialMs: String(error), pooledMs: String(error), speedup: 0 }),
    )
    await clock.tick(2 * sum(latencies) + 10)
    const nothing = { sequentialMs: 'no end', pooledMs: 'no end', speedup: 'no end' }
    return Promise.race([comparing, sleep(1_500, nothing)])
  }

  const draws = check('draws latencies', async () => {
    const numbers = [0, 0.5, 0.25, 0.75]
    let next = 0
    const given = await data(await drawLatencies(4, () => numbers[next++ % 4] ?? 0))
    judge(
      'random() gave 0, 0.5, 0.25, 0.75.',
      given,
      [100, 1_050, 575, 1_525],
      'The numbers speak of other servers than the ones you have.',
    )
    judge('None were asked for.', await data(await drawLatencies(0, () => 0)), [], 'An empty list is a list.')
  })

  check('measures one after the other', { after: draws }, async () => {
    const latencies = [400, 100, 250, 1_000]
    const { sequentialMs } = await run(latencies, 2)
    judge(
      'Latencies of 400, 100, 250 and 1000 ms, one after the other.',
      sequentialMs,
      1_750,
      'Without the old number nobody can say what the new one is worth.',
    )
  })

  check('measures the pool', { after: draws }, async () => {
    const cost = 'Without the right number nobody can say what a worker is worth.'
    for (const [latencies, workers, pooledMs] of [
      [[400, 100, 250, 1_000], 2, 1_350],
      [[400, 100, 250, 1_000], 4, 1_000],
      [[400, 100, 250, 1_000], 9, 1_000],
      [[500, 500, 500, 500, 500], 2, 1_500],
      [[300, 200], 1, 500],
    ] as const) {
      const given = await run([...latencies], workers)
      const what = `Latencies of ${latencies.join(', ')} ms, ${workers} ${workers === 1 ? 'worker' : 'workers'}.`
      judge(`${what} In the pool:`, given.pooledMs, pooledMs, cost)
      judge(
        `${what} Speed-up:`,
        Math.round(Number(given.speedup) * 1_000) / 1_000,
        Math.round((sum(latencies) / pooledMs) * 1_000) / 1_000,
        cost,
      )
    }
    const nothing = await run([], 3)
    judge(
      'No latencies.',
      { ...nothing },
      { sequentialMs: 0, pooledMs: 0, speedup: 1 },
      'Nothing divided by nothing is no number.',
    )
    const many = Array.from({ length: 50 }, (_, index) => 100 + ((index * 137) % 1_901))
    const given = await run(many, 10)
    judge(
      '50 latencies between 100 and 2000 ms, 10 workers. In the pool:',
      given.pooledMs,
      makespan(many, 10),
      cost,
    )
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Each goes to the worker that is free first. */
const makespan = (latencies: number[], workers: number): number => {
  const freeAt = Array.from({ length: workers }, () => 0)
  for (const latency of latencies) {
    freeAt.sort((a, b) => a - b)
    freeAt[0] = (freeAt[0] ?? 0) + latency
  }
  return Math.max(...freeAt)
}
