import { check, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { judgeType, type Shop, startShop } from './shop.ts'

const name = 'app_active_connections'

export const checkSaturation = (): void => {
  const counted = check('counts open connections', async () => {
    const shop = await startShop()
    judgeType(await shop.look(), name, 'gauge')
    const sockets = await Promise.all([1, 2, 3].map(shop.open))
    const page = await shop.lookUntil((one) => one.value(name) === 4)
    for (const socket of sockets) socket.destroy()
    const value = page.value(name)
    await judgeLeak(shop)
    if (value !== null && value <= 1)
      misconception('Connections without a request are not counted, and they take their place all the same.')
    expect(
      value,
      `3 connections are open, and one for the scrape: ${name} reads ${value ?? 'nothing'} (required: 4). The limit is reached before the gauge says so.`,
    ).toBe(4)
  })

  check('comes back to 1 after the load', { after: counted }, async () => {
    const shop = await startShop({ exportMs: 150 })
    const asked = Promise.all([shop.ask('/orders/1'), shop.ask('/orders/lost'), shop.ask('/export')])
    await Promise.all([asked, shop.leave('/export'), shop.leave('/export')])
    const sockets = await Promise.all([1, 2].map(shop.open))
    for (const socket of sockets) socket.destroy()
    const value = (await shop.lookUntil((one) => one.value(name) === 1)).value(name)
    await judgeLeak(shop)
    if (Number(value) < 1)
      misconception('Something is counted off more often than on: one connection may carry many requests.')
    expect(
      value,
      `Everybody has left but the scrape: ${name} reads ${value ?? 'nothing'} (required: 1). A gauge that leaks climbs until nobody believes it.`,
    ).toBe(1)
  })
}

/** A connection that is never counted off shows at the next scrape, which comes over another. */
const judgeLeak = async (shop: Shop): Promise<void> => {
  const values: number[] = []
  for (let number = 0; number < 3; number++) values.push((await shop.look()).value(name) ?? 0)
  const [first = 0, second = 0, third = 0] = values
  if (first < second && second < third) {
    misconception(
      'It grows by one with each scrape: the connection of the scrape is counted, and never counted off.',
    )
  }
}
