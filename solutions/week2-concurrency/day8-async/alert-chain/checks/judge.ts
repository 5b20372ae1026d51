import { inspect } from 'node:util'
import { check, data } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Judgement, Thresholds } from '../types.ts'

type Judge = (metrics: Record<string, unknown>, thresholds: Thresholds) => Judgement | Promise<Judgement>

const thresholds: Thresholds = {
  disk: { warning: 0.8, critical: 0.9 },
  cpu: { warning: 0.7, critical: 0.95 },
  queue: { warning: 100, critical: 1_000 },
}

export const checkJudge = (judge: Judge): void => {
  const judgement = async (metrics: Record<string, unknown>): Promise<Judgement> =>
    data(await judge(metrics, thresholds))

  const worst = check('finds the worst state', async () => {
    for (const [metrics, required] of [
      [{ disk: 0.1, cpu: 0.2, queue: 0 }, 'ok'],
      [{ disk: 0.1, cpu: 0.7, queue: 99 }, 'warning'],
      [{ disk: 0.9, cpu: 0.1, queue: 5 }, 'critical'],
      [{ disk: 0.85, cpu: 0.96, queue: 150 }, 'critical'],
      [{ disk: 0.79, cpu: 0.69, queue: 1_000, net: 1e9 }, 'critical'],
    ] as const) {
      const { state } = await judgement(metrics)
      expect(
        state,
        `${inspect(metrics)} with limits of ${limits}: you gave ${inspect(state)} (required: '${required}'). Somebody is woken for nothing, or nobody for a full disk.`,
      ).toBe(required)
    }
  })

  check('names the reasons in order', { after: worst }, async () => {
    for (const [metrics, required] of [
      [{ queue: 150, cpu: 0.96, disk: 0.85 }, ['disk', 'cpu', 'queue']],
      [{ disk: 0.1, cpu: 0.8, queue: 5 }, ['cpu']],
      [{ disk: 0.1, cpu: 0.2, queue: 0, net: 1e9 }, []],
    ] as const) {
      const { reasons } = await judgement(metrics)
      expect(
        reasons,
        `${inspect(metrics)} with limits of ${limits}: your reasons are ${inspect(reasons)} (required: ${inspect(required)}). On call begins at the wrong end.`,
      ).toEqual(required)
    }
  })

  check('distrusts what is no number', { after: worst }, async () => {
    for (const [metrics, required] of [
      [
        { disk: 0.1, cpu: 0.2 },
        { state: 'unknown', reasons: ['queue'] },
      ],
      [
        { disk: '0.99', cpu: 0.2, queue: 0 },
        { state: 'unknown', reasons: ['disk'] },
      ],
      [
        { disk: Number.NaN, cpu: 0.2, queue: 0 },
        { state: 'unknown', reasons: ['disk'] },
      ],
      [
        { disk: 0.1, cpu: null, queue: 500 },
        { state: 'unknown', reasons: ['cpu', 'queue'] },
      ],
      [
        { disk: 0.95, cpu: null, queue: 0 },
        { state: 'critical', reasons: ['disk', 'cpu'] },
      ],
      [{}, { state: 'unknown', reasons: ['disk', 'cpu', 'queue'] }],
    ] as const) {
      const given = await judgement(metrics)
      expect(
        { state: given.state, reasons: given.reasons },
        `${inspect(metrics)} with limits of ${limits}: you gave ${inspect(given)} (required: ${inspect(required)}). A sensor that is gone passes for one that is calm.`,
      ).toEqual(required)
    }
  })
}

const limits = Object.entries(thresholds)
  .map(([name, { warning, critical }]) => `${name} ${warning}/${critical}`)
  .join(', ')
