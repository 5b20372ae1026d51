import { candidate, check } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { readPages } = candidate<typeof import('./solution.ts')>()

const openSource = () => {
  const pages = [['a', 'b'], [], ['c']]
  const seen = { fetched: [] as (string | null)[], closed: 0 }
  const source = {
    fetch: async (cursor: string | null) => {
      seen.fetched.push(cursor)
      const index = Number(cursor ?? 0)
      return { items: pages[index] ?? [], next: index + 1 < pages.length ? String(index + 1) : null }
    },
    close: () => void seen.closed++,
  }
  return { source, seen }
}

check('every item comes, in order', async () => {
  const { source, seen } = openSource()
  const items: string[] = []
  for await (const item of await readPages(source)) items.push(item)
  expect(items, `the reader got [${items}] of [a,b,c]. An incident would be missing from the list.`).toEqual([
    'a',
    'b',
    'c',
  ])
  expect(seen.fetched, `pages were asked for as [${seen.fetched}] (required: null, 1, 2).`).toEqual([
    null,
    '1',
    '2',
  ])
})
check('a page is fetched only when its first item is wanted', async () => {
  const { source, seen } = openSource()
  for await (const _item of await readPages(source)) break
  const pages = seen.fetched.length
  expect(
    pages,
    `${pages} pages were fetched for 1 item (required: 1). Every page costs the service a query.`,
  ).toBe(1)
})
check('the source is closed once, also when the reader stops early', async () => {
  const early = openSource()
  for await (const _item of await readPages(early.source)) break
  const { closed } = early.seen
  expect(
    closed,
    `after an early stop the source was closed ${closed} times (required: 1). Each one left open holds a connection.`,
  ).toBe(1)
  const whole = openSource()
  for await (const _item of await readPages(whole.source));
  expect(
    whole.seen.closed,
    `after the last item the source was closed ${whole.seen.closed} times (required: 1).`,
  ).toBe(1)
})
