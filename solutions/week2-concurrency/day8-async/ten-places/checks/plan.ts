import { inspect } from 'node:util'
import { check, data } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Plan } from '../types.ts'

type MakePlan = (load: { count: number; latencyMs: number; limits: number[] }) => Plan[] | Promise<Plan[]>

export const checkPlan = (plan: MakePlan): void => {
  const judge = async (
    key: 'totalMs' | 'perSecond',
    load: Parameters<MakePlan>[0],
    required: number[],
    cost: (given: number[]) => string,
  ): Promise<void> => {
    const given = (await data(await plan(load))).map((one) => Math.round(one[key] * 1_000) / 1_000)
    const { count, latencyMs, limits } = load
    expect(
      given,
      `${count} requests of ${latencyMs} ms, with limits of ${limits.join(', ')}: your ${key} are ${inspect(given)} (required: ${inspect(required)}). ${cost(given)}`,
    ).toEqual(required)
  }

  check('plans rounds', async () => {
    const cost = (): string => 'The check does not fit into its minute, and nobody sees why.'
    await judge('totalMs', { count: 100, latencyMs: 300, limits: [5, 10, 20] }, [6_000, 3_000, 1_500], cost)
    await judge('totalMs', { count: 100, latencyMs: 200, limits: [30, 8] }, [800, 2_600], cost)
    await judge('totalMs', { count: 7, latencyMs: 40, limits: [20, 7, 1] }, [40, 40, 280], cost)
    await judge('totalMs', { count: 0, latencyMs: 40, limits: [10] }, [0], cost)
  })

  check('plans the load', async () => {
    const cost = (given: number[], required: number[]): string =>
      given.some((one, place) => one > (required[place] ?? 0))
        ? 'More was promised than the places can do.'
        : 'The service gets more per second than anybody has planned for.'
    const judgeLoad = (load: Parameters<MakePlan>[0], required: number[]): Promise<void> =>
      judge('perSecond', load, required, (given) => cost(given, required))
    await judgeLoad({ count: 100, latencyMs: 200, limits: [5, 10, 20] }, [25, 50, 100])
    await judgeLoad({ count: 1_000, latencyMs: 8, limits: [10] }, [1_250])
    await judgeLoad({ count: 50, latencyMs: 2_000, limits: [1] }, [0.5])
    await judgeLoad({ count: 100, latencyMs: 200, limits: [30, 8] }, [150, 40])
  })
}
