import { check, misconception } from '@firedrill/judge/testing'
import type { Scrape } from '@firedrill/lab'
import { expect } from 'vitest'
import { errorTypes, routes } from '../app.ts'
import { countsIn, judgeType, list, startShop } from './shop.ts'
import { name as traffic, sendMix, total } from './traffic.ts'

const name = 'app_errors_total'

export const checkErrors = (): void => {
  const atStart = check('starts every error at 0', async () => {
    const shop = await startShop()
    const page = await shop.look()
    judgeType(page, name, 'counter')
    const missing = routes.flatMap((route) =>
      errorTypes
        .filter((error_type) => page.value(name, { route, error_type }) !== 0)
        .map((type) => `${route} ${type}`),
    )
    if (missing.length === 12)
      misconception('A metric with labels exposes nothing until a set of labels is first used.')
    expect(
      missing,
      `Before the first error these do not read 0: ${missing.join(', ')} (required: every route with every type). A ratio with nothing above the line is empty, and no alert sees it.`,
    ).toEqual([])
  })

  check('counts errors by their type', { after: atStart }, async () => {
    const shop = await startShop()
    for (const path of ['/orders/lost', '/orders/lost', '/orders/broken', '/orders/1', '/orders/x'])
      await shop.ask(path)
    await shop.ask('/checkout?card=stolen')
    await shop.ask('/nowhere')
    const page = await shop.lookUntil((one) => total(countsIn(one, name, ['route', 'error_type'])) >= 4)
    const found = countsIn(page, name, ['route', 'error_type'])
    const required = { '/checkout payment': 1, '/orders/:id internal': 1, '/orders/:id storage': 2 }
    if (total(found) > 4)
      misconception('Answers of 404 count as errors: asking for what is not there is no failure of the shop.')
    expect(
      found,
      `2 orders could not be read, 1 was broken, 1 card was refused: ${name} reads ${list(found)} (required: ${list(required)}). The wrong team is called.`,
    ).toEqual(required)
  })

  check('divides by the traffic of the same route', { after: atStart }, async () => {
    const shop = await startShop()
    const sent = await sendMix(shop)
    const page = await shop.lookUntil((one) => total(countsIn(one, traffic, ['route'])) >= total(sent))
    const required = ratiosOf(sent)
    const found = divide(page)
    expect(
      found,
      `sum by (route) (${name}) / sum by (route) (${traffic}) gives ${list(found)} (required: ${list(required)}). Series pair by equal labels, and what has no partner is dropped without a word.`,
    ).toEqual(required)
  })
}

/** The share of failed requests by route, as far as there was traffic; three decimals. */
export const ratiosOf = (sent: Record<string, number>): Record<string, number> => {
  const ratios: Record<string, number> = {}
  for (const route of routes) {
    const ofRoute = Object.entries(sent).filter(([key]) => key.startsWith(`${route} `))
    const all = ofRoute.reduce((sum, [, count]) => sum + count, 0)
    const failed = ofRoute.filter(([key]) => key.endsWith(' 500')).reduce((sum, [, count]) => sum + count, 0)
    if (all > 0) ratios[route] = round(failed / all)
  }
  return ratios
}

/** Divides as PromQL does: only routes that both sides know. */
const divide = (page: Scrape): Record<string, number> => {
  const sums = (metric: string): Map<string, number> => {
    const found = new Map<string, number>()
    for (const { labels, value } of page.series(metric)) {
      found.set(labels.route ?? '', (found.get(labels.route ?? '') ?? 0) + value)
    }
    return found
  }
  const [errors, all] = [sums(name), sums(traffic)]
  return Object.fromEntries(
    [...all].flatMap(([route, count]) =>
      errors.has(route) ? [[route, round((errors.get(route) ?? 0) / count)]] : [],
    ),
  )
}

export const round = (value: number): number => Math.round(value * 1_000) / 1_000
