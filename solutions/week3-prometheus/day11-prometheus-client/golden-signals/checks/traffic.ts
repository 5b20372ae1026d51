import { check, misconception, random } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { countsIn, judgeType, list, startShop, type Shop } from './shop.ts'

export const name = 'app_requests_total'
const labels = ['route', 'status']

/** Paths with what the shop answers to them. */
const answers: [path: string, route: string, status: number, body: string][] = [
  ['/orders/17', '/orders/:id', 200, '{"state":"sent"}'],
  ['/orders/x', '/orders/:id', 404, ''],
  ['/orders/lost', '/orders/:id', 500, ''],
  ['/checkout', '/checkout', 201, '{"order":7}'],
  ['/checkout?card=stolen', '/checkout', 500, ''],
  ['/export', '/export', 200, 'order;state\n7;sent\n'],
]

/** Sends a seeded mix in which everything occurs; gives what was sent, by route and status. */
export const sendMix = async (shop: Shop): Promise<Record<string, number>> => {
  const sent: Record<string, number> = {}
  for (const [path, route, status] of answers) {
    const count = 1 + Math.floor(random() * 3)
    for (let number = 0; number < count; number++) await shop.ask(path)
    sent[`${route} ${status}`] = (sent[`${route} ${status}`] ?? 0) + count
  }
  return sent
}

export const total = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

export const checkTraffic = (): string => {
  const counted = check('counts requests by route and status', async () => {
    const shop = await startShop()
    judgeType(await shop.look(), name, 'counter')
    const sent = await sendMix(shop)
    const page = await shop.lookUntil((one) => total(countsIn(one, name, labels)) >= total(sent))
    const found = countsIn(page, name, labels)
    if (Object.keys(found).some((key) => key.includes('/metrics') || found['other 200'])) {
      misconception('The scrapes are counted as traffic of the shop.')
    }
    if ('/orders/17 200' in found)
      misconception('The path itself is a label: every order has a series of its own.')
    if (total(found) > 0 && !Object.keys(found).some((key) => key.endsWith(' 500'))) {
      misconception('Failed requests are missing: whatever is divided by the traffic comes out too large.')
    }
    expect(
      found,
      `The client sent ${list(sent)}. ${name} reads ${list(found)} (required: what was sent). The traffic on the board is not that of the shop.`,
    ).toEqual(sent)
  })

  check('gives unknown paths one route', { after: counted }, async () => {
    const shop = await startShop()
    for (const path of ['/wp-login.php', '/orders/1/lines', '/ordersx', '/']) await shop.ask(path)
    for (const id of ['1', '22', '333?full=1']) await shop.ask(`/orders/${id}`)
    const page = await shop.lookUntil((one) => total(countsIn(one, name, labels)) >= 7)
    const found = countsIn(page, name, labels)
    const required = { 'other 404': 4, '/orders/:id 200': 3 }
    expect(
      found,
      `4 paths that the shop does not know, and 3 orders: ${name} reads ${list(found)} (required: ${list(required)}). Whoever tries paths makes a series of each, until the memory of Prometheus is full.`,
    ).toEqual(required)
  })

  check('counts a client that left as 499', { after: counted }, async () => {
    const shop = await startShop({ exportMs: 250 })
    await shop.leave('/export')
    await shop.ask('/export')
    const page = await shop.lookUntil((one) => total(countsIn(one, name, labels)) >= 2)
    const found = countsIn(page, name, labels)
    if (found['/export 200'] === 2)
      misconception('The client was gone, and counts as one that got its answer.')
    if (total(found) === 1) misconception('Only complete answers are counted: "finish" comes for no other.')
    const required = { '/export 200': 1, '/export 499': 1 }
    expect(
      found,
      `One client left before its answer, one waited: ${name} reads ${list(found)} (required: ${list(required)}). Users who give up are the first sign of trouble.`,
    ).toEqual(required)
  })

  check('answers as before', { after: counted }, async () => {
    const shop = await startShop()
    for (const [path, , status, body] of answers) {
      const got = await shop.ask(path)
      expect(
        got,
        `GET ${path} was answered ${got.status} ${JSON.stringify(got.body)} (required: ${status} ${JSON.stringify(body)}). Measuring has changed what is measured.`,
      ).toEqual({ status, body })
    }
  })
  return counted
}
