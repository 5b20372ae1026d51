import { check } from '@firedrill/judge/testing'
import { misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { askAll, type FetchAll, numbered } from './asking.ts'

export const checkPlaces = (fetchAll: FetchAll): void => {
  const once = check('asks each url once, in the order of the list', async () => {
    await using service = await startEcho(({ url }, response) =>
      response.writeHead(url === '/2' ? 503 : 200).end(`page ${url.slice(1)}`),
    )
    const urls = [...numbered(service.url, 4), `${service.url}/0`]
    const given = await askAll(fetchAll, urls, { limit: 2 })
    const asked = service.seen.map(({ method, url }) => `${method} ${url}`)
    expect(
      asked.toSorted(),
      `The service saw ${asked.join(', ') || 'no request'} (required: one GET of each url, of /0 two, for it is given twice). What is not asked cannot be known.`,
    ).toEqual(['GET /0', 'GET /0', 'GET /1', 'GET /2', 'GET /3'])
    const required = '200 "page 0", 200 "page 1", 503 "page 2", 200 "page 3", 200 "page 0"'
    expect(
      given.join(', '),
      `You gave ${given.join(', ') || 'nothing'} (required: ${required}). An answer beside the wrong url sends on call to the wrong host.`,
    ).toBe(required)
    expect(
      await askAll(fetchAll, []),
      'There were no urls (required: an empty list). A check without hosts dies.',
    ).toEqual([])
  })

  check('keeps ten in flight, and no more', { after: once }, async () => {
    // The first ten wait for each other, then a moment for an eleventh, with half of their answers sent. Once ten have
    // not come together, nobody waits for them again.
    let isInVain = false
    await using service = await startEcho(async (_request, response) => {
      response.write('one half, ')
      if (service.seen.length <= 10 && !isInVain) {
        isInVain = !(await service.until(() => service.peak() >= 10, 1_500))
        await service.until(() => service.peak() > 10, 30)
      }
      response.end('the other')
    })
    const given = await askAll(fetchAll, numbered(service.url, 100))
    const peak = service.peak()
    const most = peak > 10 ? 'more than 10' : String(peak)
    const cost =
      peak > 10
        ? 'The service gets more than it was promised.'
        : 'A hundred hosts take longer than they have to.'
    expect(
      peak,
      `With a limit of 10 and 100 urls, ${most} were in flight at once (required: 10). ${cost}`,
    ).toBe(10)
    expect(
      given.filter((one) => one === '200 "one half, the other"').length,
      `${given.length} results were given for 100 urls, and not all are the answers that were sent (required: 100 answers). A host is missing in the report.`,
    ).toBe(100)
  })

  check('takes the next as soon as one ends', { after: once }, async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    await using service = await startEcho(async ({ url }, response) => {
      if (url === '/0') await held
      response.end('well')
    })
    const call = askAll(fetchAll, numbered(service.url, 9), { limit: 3 })
    await service.until(() => service.seen.length === 9, 1_500)
    const begun = service.seen.length
    release()
    await call
    expect(
      begun,
      `With a limit of 3 and 9 urls the first did not answer and the others did. ${begun} requests had come by then (required: 9). One slow host holds the places of all others.`,
    ).toBe(9)
  })

  check('gives a place back after a failure', { after: once }, async () => {
    await using rude = await startEcho(misbehave({ kind: 'reset-mid-body' }))
    await using service = await startEcho((_request, response) => response.end('well'))
    const urls = [nobodyUrl, rude.url, 'web-1, I think', nobodyUrl, service.url]
    const given = await Promise.race([
      askAll(fetchAll, urls, { limit: 2 }),
      new Promise<string[]>((resolve) => setTimeout(resolve, 2_500, ['nothing'])),
    ])
    const required = 'unreachable, unreachable, unreachable, unreachable, 200 "well"'
    expect(
      given.join(', '),
      `With a limit of 2, four urls gave no answer and the fifth did. You gave ${given.join(', ')} (required: ${required}). Two dead hosts stop the check of all that come after them.`,
    ).toBe(required)
  })
}
