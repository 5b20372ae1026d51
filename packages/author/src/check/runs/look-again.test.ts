import { bundle } from '@firedrill/bundle'
import type { Verdict } from '@firedrill/course'
import { expect, test } from 'vitest'
import { readMaterial } from '../../material/read-material.ts'
import { copySamples } from '../fixtures/copy-samples.ts'
import { lookAgain } from './look-again.ts'
import { planRuns } from './plan-runs.ts'

test('A solution that seems slow is timed again, and only that.', async () => {
  using course = copySamples()
  const planned = planRuns(readMaterial(course.root), { seed: '0000000a', repeats: 1 })
  const judged = planned.map((one, index) => ({
    ...one,
    verdicts: [{ status: 'pass', durationMs: index === 1 ? 60_000 : 1 } as Verdict],
    errors: [],
  }))
  expect(judged[1]?.kind).toBe('solution')
  const options = { root: course.root, bundleDir: await bundle(), jobs: 2 }
  const looked = await lookAgain({ judged, slowness: 1 }, options)
  expect(looked.judged.map((one) => one.verdicts.length - 1)).toEqual(
    judged.map((_one, index) => (index === 1 ? 4 : 0)),
  )
  const again = looked.judged[1]?.verdicts.slice(1) ?? []
  expect(again.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass', 'pass'])
  expect(Math.min(...again.map(({ durationMs }) => durationMs))).toBeLessThan(60_000)
  expect(looked.slowness).toBeGreaterThanOrEqual(1)
})
