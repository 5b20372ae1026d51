import { check, misconception } from '@firedrill/judge/testing'
import { misbehave, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { askAll, type FetchAll, numbered, plenty } from './asking.ts'

/** Each answer takes a twelfth of the limit, and twenty of them wait for one place. */
const answerMs = 50
const timeoutMs = 600

export const checkClock = (fetchAll: FetchAll): void => {
  const own = check("starts a url's clock with its request", async () => {
    await using service = await startEcho(async (_request, response) => {
      await new Promise((resolve) => setTimeout(resolve, answerMs))
      response.end('well')
    })
    const given = await askAll(fetchAll, numbered(service.url, 20), { limit: 1, timeoutMs })
    const late = given.filter((one) => one === 'timeout').length
    if (late > 0 && service.seen.length < 20) {
      misconception('Urls timed out that were never asked: their clock ran while they stood in line.')
    }
    expect(
      given.filter((one) => one === '200 "well"').length,
      `With a limit of 1, 20 urls each answered after a twelfth of timeoutMs. You gave ${late} timeouts (required: 20 answers). Healthy hosts are reported as down, the last in the line first.`,
    ).toBe(20)
  })

  check('hangs up after a timeout', { after: own }, async () => {
    for (const [what, fault] of [
      ['stayed silent', { kind: 'hang-before-headers' }],
      ['began its answer and did not end it', { kind: 'hang-after-headers' }],
      ['sent its answer byte by byte', { kind: 'drip', every: 20, last: 1_500 }],
    ] as const) {
      await using hanging = await startEcho(misbehave(fault))
      await using service = await startEcho((_request, response) => response.end('well'))
      const given = await Promise.race([
        askAll(fetchAll, [hanging.url, service.url], { limit: 1, timeoutMs: 300 }),
        new Promise<string[]>((resolve) => setTimeout(resolve, 2_000, ['nothing'])),
      ])
      // What came byte by byte is as long as the machine was quick.
      const told = given.join(', ').replace(/\.{3,}/, '…')
      expect(
        told,
        `The first of two services ${what}. You gave ${told} (required: timeout, 200 "well"). One such host holds its place for as long as it likes.`,
      ).toBe('timeout, 200 "well"')
      await hanging.until(() => hanging.seen[0]?.end !== 'open', 500)
      expect(
        hanging.seen[0]?.end,
        `The first of two services ${what}. After its timeout the exchange is ${hanging.seen[0]?.end} (required: hung-up, by you). It is in flight and counted by nobody: the limit holds on paper.`,
      ).toBe('hung-up')
    }
  })

  check('refuses limits that cannot work', { after: own }, async () => {
    await using service = await startEcho()
    for (const fault of [
      { limit: 0 },
      { limit: -1 },
      { limit: 2.5 },
      { limit: Number.NaN },
      { timeoutMs: 0 },
      { timeoutMs: -1 },
      { timeoutMs: Number.NaN },
      { timeoutMs: Number.POSITIVE_INFINITY },
    ]) {
      const call = askAll(fetchAll, [service.url], { timeoutMs: plenty, ...fault })
      const given = await Promise.race([
        call,
        new Promise<string[]>((resolve) => setTimeout(resolve, 800, ['nothing'])),
      ])
      const [name, value] = Object.entries(fault)[0] ?? []
      expect(
        `${given.join(', ')}, ${service.seen.length} requests`,
        `${name} was ${value}. You gave ${given.join(', ') || 'an empty list'} after ${service.seen.length} requests (required: a rejection with RangeError, after none). A limit that was mistyped checks nothing, or lets everything through.`,
      ).toBe('a rejection with RangeError, 0 requests')
    }
  })
}
