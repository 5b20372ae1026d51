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
    cost: string,
  ): Promise<void> => {
    const given = (await data(await plan(load))).map((one) => Math.round(one[key] * 1_000) / 1_000)
    const { count, latencyMs, limits } = load
    expect(
      given,
      `${count} requests of ${latencyMs} ms, with limits of ${limits.join(', ')}: your ${key} are ${inspect(given)} (required: ${inspect(required)}). ${cost}`,
    ).toEqual(required)
  }

  check('plans rounds', async () => {
    const cost = 'The check does not fit into its minute, and nobody sees why.'
    await judge('totalMs', { count: 100, latencyMs: 300, limits: [5, 10, 20] }, [6_000, 3_000, 1_500], cost)
    await judge('totalMs', { count: 100, latencyMs: 200, limits: [30, 8] }, [800, 2_600], cost)
    await judge('totalMs', { count: 7, latencyMs: 40, limits: [20, 7, 1] }, [40, 40, 280], cost)
    await judge('totalMs', { count: 0, latencyMs: 40, limits: [10] }, [0], cost)
  })

  check('plans the load', async () => {
    const cost =
      'The bound on work in flight was taken for one on the rate, and the service gets more than agreed.'
    await judge('perSecond', { count: 100, latencyMs: 200, limits: [5, 10, 20] }, [25, 50, 100], cost)
    await judge('perSecond', { count: 1_000, latencyMs: 8, limits: [10] }, [1_250], cost)
    await judge('perSecond', { count: 50, latencyMs: 2_000, limits: [1] }, [0.5], cost)
  })
}
