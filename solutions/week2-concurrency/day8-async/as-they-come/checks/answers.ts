import { check, misconception } from '@firedrill/judge/testing'
import { misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { type CheckAll, judgeOne, readAll, tell } from './reading.ts'

const text = 'größer als 80 % – €'

export const checkAnswers = (checkAll: CheckAll): void => {
  const whole = check('tells the answer, its status and its bytes', async () => {
    await using service = await startEcho(({ url }, response) =>
      response.writeHead(Number(url.slice(1)), { location: '/200' }).end(url === '/204' ? undefined : text),
    )
    for (const status of [200, 204, 302, 404, 503]) {
      const url = `${service.url}/${status}`
      const bytes = status === 204 ? 0 : Buffer.byteLength(text)
      const given = await readAll(checkAll, [url])
      if (given[0] === tell({ kind: 'answer', url, status, bytes: text.length }) && status !== 204) {
        misconception('The size is that of the decoded text: its characters were counted.')
      }
      judgeOne(
        `The service answered ${status} with ${bytes} bytes`,
        given,
        tell({ kind: 'answer', url, status, bytes }),
        'A page that came in half, or grew tenfold overnight, looks like any other.',
      )
    }
    const asked = service.seen.map(({ method, url }) => `${method} ${url}`).join(', ')
    expect(
      asked,
      `The service saw ${asked} (required: one GET of each url). What is asked twice loads the service twice.`,
    ).toBe('GET /200, GET /204, GET /302, GET /404, GET /503')
  })

  check('tells what never became an answer', { after: whole }, async () => {
    await using cut = await startEcho(misbehave({ kind: 'reset-mid-body' }))
    await using rude = await startEcho(misbehave({ kind: 'reset-before-headers' }))
    for (const [what, url] of [
      ['Nobody listens there', nobodyUrl],
      ['The connection broke before an answer', rude.url],
      ['The connection broke in the middle of the body', cut.url],
      ['The text is no URL', 'web-1, I think'],
    ] as const) {
      judgeOne(
        what,
        await readAll(checkAll, [url]),
        tell({ kind: 'unreachable', url }),
        'One such host ends the check of all others, or passes for one that is well.',
      )
    }
  })

  check('times out on an answer that is not whole', { after: whole }, async () => {
    for (const [what, fault] of [
      ['The service stayed silent', { kind: 'hang-before-headers' }],
      ['The headers came, and the body did not end', { kind: 'hang-after-headers' }],
      ['The body came byte by byte', { kind: 'drip', every: 15, last: 1_500 }],
    ] as const) {
      await using service = await startEcho(misbehave(fault))
      const given = await Promise.race([
        readAll(checkAll, [service.url], { timeoutMs: 150 }),
        new Promise<string[]>((resolve) => setTimeout(resolve, 2_500, ['nothing'])),
      ])
      judgeOne(
        `${what}, for far longer than timeoutMs`,
        // What came byte by byte is as long as the machine was quick.
        given.map((one) => one.replace(/bytes: \d+/, 'bytes: …')),
        tell({ kind: 'timeout', url: service.url }),
        'One hanging host holds the check for good, or sends on call to look for a broken cable.',
      )
      await service.until(() => service.seen[0]?.end !== 'open', 500)
      expect(
        service.seen[0]?.end,
        `${what}. After the timeout its exchange is ${service.seen[0]?.end} (required: hung-up, by you). Each minute leaves another one open.`,
      ).toBe('hung-up')
    }
  })

  check('refuses a limit that cannot work', { after: whole }, async () => {
    await using service = await startEcho()
    for (const timeoutMs of [0, -5, Number.NaN, Number.POSITIVE_INFINITY]) {
      const given = await readAll(checkAll, [service.url], { timeoutMs })
      judgeOne(
        `timeoutMs was ${timeoutMs}`,
        given,
        'a rejection with RangeError',
        'A limit that was mistyped becomes none at all, or fails every host.',
      )
    }
    expect(
      service.seen.length,
      `The limits could not work, and the service saw ${service.seen.length} requests (required: 0). They leave before anybody has read the error.`,
    ).toBe(0)
  })
}
