import { inspect } from 'node:util'
import { candidate, check, misconception } from '@firedrill/judge/testing'
import { type Answer, type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { getStatus } = candidate<typeof import('./solution.ts')>()

const json = 'application/json; charset=utf-8'
const html = 'text/html'
const problem = 'application/problem+json'
const patch = 'application/json-patch+json'
const page = '<html><body><h1>Bad gateway</h1></body></html>'

check('reports the status of a JSON answer, whatever its charset', async () => {
  for (const type of [json, 'Application/JSON']) {
    await using service = await startEcho(answering(200, type, '{"up":true}'))
    const reported = await report(service.url)
    judgeAsked(service)
    expect(
      reported,
      `The service answered 200 with type ${type}. You reported ${reported} (required: { kind: 'json', status: 200 }). The status page then shows a healthy service as broken.`,
    ).toBe("{ kind: 'json', status: 200 }")
  }
})

check('tells JSON from any other type, and from none', async () => {
  await using proxy = await startEcho(answering(200, html, page))
  const fromProxy = await report(proxy.url).catch(explainParsing)
  expect(
    fromProxy,
    `The proxy answered 200 with type ${html}. You reported ${fromProxy} (required: { kind: 'not-json', status: 200 }). The status page stays green while every call fails.`,
  ).toBe("{ kind: 'not-json', status: 200 }")
  for (const type of [html, problem, null, patch]) {
    await using other = await startEcho(answering(200, type, '{"up":true}'))
    const reported = await report(other.url).catch(() => 'nothing, but threw')
    expect(
      reported,
      `The answer was 200, ${type ? `type ${type}` : 'no type'}, body {"up":true}. You reported ${reported} (required: { kind: 'not-json', status: 200 }). The type says who speaks, and a body that looks right does not.`,
    ).toBe("{ kind: 'not-json', status: 200 }")
  }
})

check('reports a failing service too', async () => {
  await using healthy = await startEcho(answering(200, json, '{"up":true}'))
  await using service = await startEcho(answering(503, json, '{"up":false}'))
  await using proxy = await startEcho(answering(502, html, page))
  await report(healthy.url)
  const reporting = report(service.url)
  // Who asks again may wait long in between: that is told before the time of the check is up.
  await Promise.race([reporting.catch(() => {}), service.until(() => service.seen.length > 1)])
  judgeAsked(service)
  const fromService = await reporting.catch((error: unknown) => {
    misconception(
      'JSON of status 200 resolved, JSON of status 503 threw: a failing service is an answer too.',
    )
    throw error
  })
  const fromProxy = await report(proxy.url).catch(explainParsing)
  expect(
    fromService,
    `The service answered 503 with type ${json}. You reported ${fromService} (required: { kind: 'json', status: 503 }). The status page loses the very answers it exists for.`,
  ).toBe("{ kind: 'json', status: 503 }")
  expect(
    fromProxy,
    `The proxy answered 502 with type ${html}. You reported ${fromProxy} (required: { kind: 'not-json', status: 502 }). On call cannot tell a broken proxy from a broken service.`,
  ).toBe("{ kind: 'not-json', status: 502 }")
})

const judgeAsked = ({ seen }: EchoServer): void => {
  const asked = seen.map((one) => one.method).join(', ') || 'no request'
  expect(
    asked,
    `The service saw ${asked} (required: one GET). A status nobody asked for is a guess, and asking twice doubles the load of every probe.`,
  ).toBe('GET')
}

const answering =
  (status: number, type: string | null, body: string): Answer =>
  (_request, response) =>
    response.writeHead(status, type === null ? {} : { 'content-type': type }).end(body)

/** As the task writes it; the fields are read one by one, for an instance of the candidate's own class has them too. */
const report = async (url: string): Promise<string> => {
  const reported: unknown = await getStatus(url)
  if (typeof reported !== 'object' || reported === null) return inspect(reported)
  const { kind, status } = reported as { kind?: unknown; status?: unknown }
  return inspect({ kind: await kind, status: await status })
}

const explainParsing = (error: unknown): never => {
  if (error instanceof SyntaxError) {
    misconception('The HTML page was parsed as JSON before anyone had looked at its type.')
  }
  throw error
}
