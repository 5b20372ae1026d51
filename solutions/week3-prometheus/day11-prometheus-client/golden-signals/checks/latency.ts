import { check, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { countsIn, judgeType, list, startShop } from './shop.ts'
import { sendMix, total } from './traffic.ts'

const name = 'app_request_duration_seconds'
const labels = ['route', 'status']

export const checkLatency = (): void => {
  const observed = check('observes every request by route and status', async () => {
    const shop = await startShop()
    const sent = await sendMix(shop)
    const page = await shop.lookUntil((one) => total(countsIn(one, `${name}_count`, labels)) >= total(sent))
    judgeType(page, name, 'histogram')
    const found = countsIn(page, `${name}_count`, labels)
    if (total(found) > 0 && !Object.keys(found).some((key) => key.endsWith(' 500'))) {
      misconception('Failed requests are not observed: the slowest of them ran into a timeout.')
    }
    expect(
      found,
      `The client sent ${list(sent)}. ${name} counts ${list(found)} (required: what was sent). Without the status quick failures make the shop look quick.`,
    ).toEqual(sent)
  })

  check('measures until the answer is complete', { after: observed }, async () => {
    const shop = await startShop({ exportMs: 80 })
    const start = performance.now()
    await shop.ask('/export')
    const page = await shop.lookUntil((one) => total(countsIn(one, `${name}_count`, labels)) >= 1)
    const passed = (performance.now() - start) / 1_000
    const sum = page.value(`${name}_sum`, { route: '/export', status: '200' }) ?? 0
    if (sum > 40) misconception('The sum is one of milliseconds, the name says seconds.')
    // A little less: timers round down. At most what passed here meanwhile, however busy the machine.
    expect(
      sum >= 0.075 && sum <= passed + 0.02,
      `An export took 80 ms or a little more, and was observed as ${sum < 0.04 ? 'far less' : 'another time'} (required: the time it took, in seconds). The board shows what the shop did, not what the client waited for.`,
    ).toBe(true)
  })

  check('tells who was within 300 ms', { after: observed }, async () => {
    const shop = await startShop({ exportMs: 330 })
    await shop.ask('/orders/1')
    await shop.ask('/export')
    const page = await shop.lookUntil((one) => total(countsIn(one, `${name}_count`, labels)) >= 2)
    const bounds = [...new Set(page.series(`${name}_bucket`).map(({ labels: { le } }) => Number(le)))]
    expect(
      bounds.includes(0.3),
      `The bounds are ${bounds.map((bound) => (Number.isNaN(bound) ? '+Inf' : bound)).join(', ')} (required: one at 0.3). Between two bounds nobody knows who was within the objective.`,
    ).toBe(true)
    const slow = page
      .series(`${name}_bucket`, { route: '/export' })
      .find(({ labels: { le } }) => Number(le) === 0.3)?.value
    expect(
      slow,
      `An export of 330 ms: the bucket of 0.3 s holds ${slow} (required: 0). The objective is reported as kept when it is not.`,
    ).toBe(0)
  })
}
