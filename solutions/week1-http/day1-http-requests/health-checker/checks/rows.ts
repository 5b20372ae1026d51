import { inspect } from 'node:util'
import { check, data } from '@firedrill/judge/testing'
import { type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { judge, fieldsOf } from './judgements.ts'
import { plenty, late, answering } from './samples.ts'
import type { Checker } from './checker.ts'

export const checkRows = ({ checkAll }: Checker): void => {
  const checkUrls = async (urls: string[], timeoutMs = plenty): Promise<unknown> => {
    try {
      return fieldsOf(await data(await checkAll({ urls, timeoutMs })))
    } catch (error) {
      return `none: a rejection with ${error instanceof Error ? error.name : inspect(error)}`
    }
  }

  const latenciesOf = async (urls: string[]): Promise<unknown[]> => {
    const rows = (await data(await checkAll({ urls, timeoutMs: plenty }))) as { latencyMs?: unknown }[]
    return rows.map((row) => row.latencyMs)
  }

  const inOrder = check('checks every url once, in order', async () => {
    await using slow = await startEcho(async (_request, response) => {
      await fast.until(() => fast.seen[0]?.end === 'answered', 50)
      await new Promise((resolve) => setTimeout(resolve, 20))
      response.writeHead(200).end('up')
    })
    await using fast: EchoServer = await startEcho(answering(204, ''))
    const rows = await checkUrls([slow.url, fast.url])
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
  })

  check("asks for the health page below the url's path", { after: inOrder }, async () => {
    await using service = await startEcho()
    const endings = ['/', '/api', '/api/']
    await checkUrls(endings.map((ending) => service.url + ending))
    const asked = service.seen.map((one) => one.url).toSorted()
    judge(
      'For the paths "/", "/api" and "/api/" the service was asked for',
      asked,
      ['/api/health', '/api/health', '/health'],
      'Behind one host stand many services, and another one answers.',
    )
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
    const gone = await startEcho()
    await gone.close()
    await using broken = await startEcho((_request, response) => response.socket?.destroy())
    await using well = await startEcho(answering(200, 'up'))
    const rows = await checkUrls([gone.url, broken.url, well.url])
    const error = 'unreachable'
    judge(
      'Nobody listened, one broke off, one is well. The rows are',
      rows,
      [
        { url: gone.url, status: null, error },
        { url: broken.url, status: null, error },
        { url: well.url, status: 200 },
      ],
      'One host that is down hides the state of all others.',
      [gone, broken, well],
    )
  })

  check('times out on an answer that is not whole', { after: goesOn }, async () => {
    await using silent: EchoServer = await startEcho(async (request, response) => {
      await silent.until(() => request.end !== 'open', late)
      response.writeHead(200).end()
    })
    await using half: EchoServer = await startEcho(async (request, response) => {
      response.writeHead(200).write('half of')
      await half.until(() => request.end !== 'open', late)
      response.end(' it')
    })
    await using warm = await startEcho(answering(200, 'up'))
    await checkUrls([warm.url])
    const rows = await checkUrls([silent.url, half.url], 80)
    const error = 'timeout'
    judge(
      'One was silent, one sent half a page. The rows are',
      rows,
      [
        { url: silent.url, status: null, error },
        { url: half.url, status: null, error },
      ],
      'One slow page holds the report of all.',
      [silent, half],
    )
  })

  check('counts the body into the latency', { after: inOrder }, async () => {
    await using service = await startEcho(async (_request, response) => {
      response.writeHead(200).write('half of')
      await new Promise((resolve) => setTimeout(resolve, 100))
      response.end(' it')
    })
    await using quick = await startEcho(answering(200, 'up'))
    const [row, other] = await latenciesOf([service.url, quick.url])
    expect(
      typeof row === 'number' && row >= 90 && row < 60_000,
      `The last byte came 100 ms after the headers. latencyMs is ${typeof row === 'number' ? 'less than that, or no number of milliseconds' : inspect(row)} (required: 100 or more). The report shows a faster service than its users see.`,
    ).toBe(true)
    expect(
      typeof other === 'number' && other >= 0 && other < 60_000,
      `latencyMs is ${inspect(other)} (required: milliseconds). Nobody can tell a slow service.`,
    ).toBe(true)
  })
}
