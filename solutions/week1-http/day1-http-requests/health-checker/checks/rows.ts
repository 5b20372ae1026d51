import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import { check, data, misconception, takeTurns } from '@firedrill/judge/testing'
import { type EchoServer, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { fieldsOf, judge, sortByUrl } from './judgements.ts'
import { observeLate } from './late.ts'
import { plenty, answering } from './samples.ts'
import type { Row } from '../types.ts'
import type { Checker } from './checker.ts'

export const checkRows = ({ checkAll }: Checker): void => {
  const listRows = async (urls: string[], timeoutMs = plenty): Promise<unknown> => {
    try {
      return fieldsOf(await data(await checkAll({ urls, timeoutMs })))
    } catch (error) {
      return `none: a rejection with ${error instanceof Error ? error.name : inspect(error)}`
    }
  }

  const checkUrls = async (urls: string[], timeoutMs?: number): Promise<unknown> =>
    sortByUrl(await listRows(urls, timeoutMs), urls)

  const latenciesOf = async (urls: string[]): Promise<unknown[]> => {
    const rows = (await data(await checkAll({ urls, timeoutMs: plenty }))) as Partial<Row>[]
    return urls.map((url) => rows.find((row) => row.url === url)?.latencyMs)
  }

  const inOrder = check('checks every url once, in order', async () => {
    await using slow = await startEcho(async (_request, response) => {
      // Where both are asked at once, the answer of the other is read before this one leaves.
      if (await fast.until(() => fast.seen[0]?.end === 'answered', 150)) await takeTurns()
      response.writeHead(200).end('up')
    })
    await using fast: EchoServer = await startEcho(answering(204, ''))
    const rows = await listRows([slow.url, fast.url])
    judge(
      'The rows are',
      rows,
      [
        { url: slow.url, status: 200 },
        { url: fast.url, status: 204 },
      ],
      'A status under the wrong url sends on call to the wrong host.',
      [slow, fast],
    )
    const asked = [...slow.seen, ...fast.seen].map((one) => `${one.method} ${one.url}`)
    judge(
      'The services saw',
      asked,
      ['GET /health', 'GET /health'],
      'A probe is load, and another page is another answer.',
    )
    const twice = [fast.url, fast.url]
    judge(
      'One url stood twice in the list. The rows are',
      await listRows(twice),
      twice.map((url) => ({ url, status: 204 })),
      'A report with fewer rows than the config has looks like a lost check.',
      [slow, fast],
    )
  })

  check("asks for the health page below the url's path", { after: inOrder }, async () => {
    for (const ending of ['/', '/api', '/api/']) {
      await using service = await startEcho()
      await checkUrls([service.url + ending])
      const asked = service.seen.map((one) => one.url).join(' and ') || 'nothing'
      const required = `${ending.replace(/\/$/, '')}/health`
      expect(
        asked,
        `"${ending}" asked for ${asked} (required: ${required}). Behind one host stand many services, and another one answers.`,
      ).toBe(required)
    }
  })

  check('gives a failing status as a status', { after: inOrder }, async () => {
    await using failing = await startEcho(answering(503, 'maintenance'))
    await using missing = await startEcho(answering(404, ''))
    const rows = await checkUrls([failing.url, missing.url])
    judge(
      'The services answered 503 and 404. The rows are',
      rows,
      [
        { url: failing.url, status: 503 },
        { url: missing.url, status: 404 },
      ],
      'Who answers is there: on call looks for a network fault that is none.',
      [failing, missing],
    )
  })

  const goesOn = check('one failure does not stop the others', { after: inOrder }, async () => {
    await using broken = await startEcho((_request, response) => response.socket?.destroy())
    await using well = await startEcho(answering(200, 'up'))
    const rows = await checkUrls([nobodyUrl, broken.url, well.url])
    const error = 'unreachable'
    judge(
      'Nobody listened, one broke off, one is well. The rows are',
      rows,
      [
        { url: nobodyUrl, status: null, error },
        { url: broken.url, status: null, error },
        { url: well.url, status: 200 },
      ],
      'One host that is down hides the state of all others.',
      [{ url: nobodyUrl }, broken, well],
    )
  })

  const late = observeLate(checkUrls)

  const timesOut = check('times out on an answer that is not whole', { after: goesOn }, async () => {
    const { stopped, dripped, delayed } = await late()
    if (stopped.isHalfTaken) {
      misconception(
        'The check was hung up at timeoutMs, in the middle of the body, and has a status: what took the body away took its end by abort for an end.',
      )
    }
    judge(
      'One was silent, one sent half a page. The rows are',
      stopped.rows,
      rowsOf(stopped.services),
      'A page that is too slow for its users is reported as something else.',
      stopped.services,
    )
    judge(
      'The headers came at once, the body byte by byte until far behind timeoutMs. The rows are',
      dripped.rows,
      rowsOf(dripped.services),
      'A page that never stops never ends the check.',
      dripped.services,
    )
    judge(
      'The answer came late, well within a longer timeoutMs. The rows are',
      delayed.rows,
      delayed.services.map(({ url }) => ({ url, status: 200 })),
      'A slow service that works is reported as down, whatever the config says.',
      delayed.services,
    )
  })

  check('hangs up after a timeout', { after: timesOut }, async () => {
    const { ends } = (await late()).stopped
    judge(
      'At the silent service and at the one with half a page the exchange was',
      ends,
      ['hung-up', 'hung-up'],
      'Calls given up and never ended pile up on both sides.',
    )
  })

  check('counts the body into the latency', { after: inOrder }, async () => {
    await using service = await startEcho(async (_request, response) => {
      response.writeHead(200).write('half of')
      await sleep(400)
      response.end(' it')
    })
    await using quick = await startEcho(answering(200, 'up'))
    const start = performance.now()
    const [row, other] = await latenciesOf([service.url, quick.url])
    const whole = performance.now() - start
    expect(
      typeof row === 'number' && row >= 390 && row < 60_000,
      `The last byte came 400 ms after the headers. latencyMs is ${roughly(row)} (required: 400 or more). The report shows a faster service than its users see.`,
    ).toBe(true)
    expect(
      Number(row) <= whole + roundingMs,
      'latencyMs is longer than the whole call of checkAll took (required: the time from the request to the last byte). The report shows a slower service than there is.',
    ).toBe(true)
    expect(
      typeof other === 'number' && other >= 0 && other < 60_000,
      `latencyMs is ${inspect(other)} (required: milliseconds). Nobody can tell a slow service.`,
    ).toBe(true)
  })
}

/** By which a clock of whole milliseconds may differ, twice. */
const roundingMs = 5

/** Coarse, so that two runs of one mistake say the same. */
const roughly = (latency: unknown): string => {
  if (typeof latency !== 'number' || !(latency >= 0 && latency < 400)) return inspect(latency)
  const least = latency < 200 ? 0 : 200
  return `between ${least} and ${least + 200}`
}

const rowsOf = (services: EchoServer[]) =>
  services.map(({ url }) => ({ url, status: null, error: 'timeout' }))
