import { candidate, check } from '@firedrill/judge/testing'
import { expect } from 'vitest'

type Subject = typeof import('./solution.ts')

const main = check('count follows requests as they begin and end', async () => {
  const { InFlight } = candidate<Subject>({ fresh: true })
  const inFlight = new InFlight()
  const leave = await inFlight.enter()
  await inFlight.enter()
  const during = await inFlight.count
  expect(during, `2 requests are inside and count says ${during}. Draining would not wait for them.`).toBe(2)
  await leave()
  const after = await inFlight.count
  expect(after, `1 of 2 requests has ended and count says ${after} (required: 1).`).toBe(1)
})
check('leaving twice counts once', async () => {
  const { InFlight } = candidate<Subject>({ fresh: true })
  const inFlight = new InFlight()
  const leave = await inFlight.enter()
  await inFlight.enter()
  await leave()
  await leave()
  const count = await inFlight.count
  const sentence = `1 request is inside and count says ${count}: "close" and "finish" both fire for one request, and the gauge drifts.`
  expect(count, sentence).toBe(1)
})
check('two counters do not share their number', { after: main }, async () => {
  const { InFlight } = candidate<Subject>({ fresh: true })
  await new InFlight().enter()
  const other = await new InFlight().count
  expect(
    other,
    `a new counter starts at ${other} (required: 0). One route would show the load of another.`,
  ).toBe(0)
})
