import { inspect, isDeepStrictEqual } from 'node:util'
import { candidate, check, misconception } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

type Mark = import('./solution.ts').Mark

const { markDeploy } = candidate<typeof import('./solution.ts')>()

const plain: Mark = { service: 'billing', note: 'release 42' }

const sends = check('sends the mark as JSON, and says so', async () => {
  await using dashboards = await startDashboards()
  await markDeploy(dashboards.url, plain).catch(ignore)
  const asked = dashboards.seen.map((one) => one.method).join(', ') || 'no request'
  expect(
    asked,
    `The dashboards saw ${asked} (required: one POST). What is not sent is not marked, and what is sent twice is marked twice.`,
  ).toBe('POST')
  const body = dashboards.seen[0]?.body ?? ''
  if (body === '[object Object]')
    misconception('The body was "[object Object]": an object made into text is no JSON.')
  judgeBody(body, plain)
  const type = dashboards.seen[0]?.headers['content-type'] ?? 'no type'
  expect(
    isJson(type),
    `The body was JSON and declared as ${type} (required: application/json). The dashboards cannot know what it is, and refuse it with 415.`,
  ).toBe(true)
})

check('sends text beyond ASCII whole', { after: sends }, async () => {
  const mark = { service: 'Zürich', note: '20 % → 100 % ✓ "done"' }
  await using dashboards = await startDashboards()
  await markDeploy(dashboards.url, mark).catch(ignore)
  judgeBody(dashboards.seen[0]?.body ?? '', mark)
})

check('gives the id of the mark', async () => {
  await using dashboards = await startDashboards()
  const id = await markDeploy(dashboards.url, plain).catch(ignore)
  expect(
    id,
    `The dashboards answered 201 and { "id": "d-17" }. You gave ${inspect(id)} (required: 'd-17'). Without the id nobody can take the mark back.`,
  ).toBe('d-17')
})

check('rejects any status but 201', { after: sends }, async () => {
  for (const status of [503, 403, 200]) {
    await using dashboards = await startDashboards(status)
    const outcome = await markDeploy(dashboards.url, plain).then(inspect, () => 'a rejection')
    expect(
      outcome,
      `The dashboards answered ${status}. You gave ${outcome} (required: a rejection). The robot reports a mark that does not exist.`,
    ).toBe('a rejection')
  }
})

/** Reads a body as a web framework does: only if it is declared. */
const startDashboards = (status = 201) =>
  startEcho((request, response) => {
    const given = isJson(request.headers['content-type'] ?? '') ? status : 415
    response.writeHead(given, { 'content-type': 'application/json' }).end('{"id":"d-17"}')
  })

const isJson = (type: string): boolean => /^application\/json\s*(;|$)/i.test(type)

const judgeBody = (body: string, required: Mark): void => {
  expect(
    isDeepStrictEqual(parse(body), required),
    `The body was ${inspect(body)} (required: ${JSON.stringify(required)}). The mark on the dashboards is not the release.`,
  ).toBe(true)
}

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const ignore = (): string => 'a rejection'
