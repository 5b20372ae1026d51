import { setTimeout as sleep } from 'node:timers/promises'

export const routes = ['/orders/:id', '/checkout', '/export', 'other'] as const
export type Route = (typeof routes)[number]

export const errorTypes = ['storage', 'payment', 'internal'] as const
export type ErrorType = (typeof errorTypes)[number]

/** A failure that the shop knows. */
export class ShopError extends Error {
  readonly type: 'storage' | 'payment'

  constructor(type: 'storage' | 'payment', message: string) {
    super(message)
    this.type = type
  }
}

/** The route of a request's url. */
export function routeOf(url: string): Route {
  const path = url.replace(/\?.*$/, '')
  if (/^\/orders\/[^/]+$/.test(path)) return '/orders/:id'
  return routes.find((route) => route === path) ?? 'other'
}

/** What the shop answers to a request's url. Rejects where it fails. */
export async function answer(url: string): Promise<{ status: number; body: string }> {
  const route = routeOf(url)
  if (route === '/orders/:id') {
    if (url.endsWith('/lost')) throw new ShopError('storage', 'the order cannot be read')
    if (url.endsWith('/broken')) throw new TypeError('undefined is not an order')
    if (/\/\d+(\?|$)/.test(url)) return { status: 200, body: '{"state":"sent"}' }
  }
  if (route === '/checkout') {
    if (url.endsWith('?card=stolen')) throw new ShopError('payment', 'the card was refused')
    return { status: 201, body: '{"order":7}' }
  }
  if (route === '/export') {
    await sleep(Number(process.env.EXPORT_MS ?? 1_000))
    return { status: 200, body: 'order;state\n7;sent\n' }
  }
  return { status: 404, body: '' }
}
