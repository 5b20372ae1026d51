import { inspect, isDeepStrictEqual } from 'node:util'
import { candidate, check, fail, misconception } from '@firedrill/judge/testing'
import { type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

type Mark = import('./solution.ts').Mark

const { markDeploy } = candidate<typeof import('./solution.ts')>()

const plain: Mark = { service: 'billing', note: 'release 42' }

const sends = check('sends the mark as JSON, and says so', async () => {
  await using dashboards = await startDashboards()
  const { caught } = await markOn(dashboards.url, plain)
  if (dashboards.seen.length === 0 && caught !== null) {
    fail(`No request arrived; markDeploy rejected with ${caught}.`)
  }
  const asked = methodsOf(dashboards) || 'no request'
  expect(
    asked,
    `The dashboards saw ${asked} (required: one POST). What is not sent is not marked, and what is sent twice is marked twice.`,
  ).toBe('POST')
  const body = dashboards.seen[0]?.body ?? ''
  if (body === '[object Object]')
    misconception('The body was "[object Object]": an object made into text is no JSON.')
  if (body === '' && caught !== null) fail(`No body arrived; markDeploy rejected with ${caught}.`)
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
  await markOn(dashboards.url, mark)
  judgeBody(dashboards.seen[0]?.body ?? '', mark)
})

check('gives the id of the mark', { after: sends }, async () => {
  await using dashboards = await startDashboards()
  const { given } = await markOn(dashboards.url, plain)
  expect(
    given,
    `The dashboards answered ${statusOf(dashboards)}. You gave ${given} (required: 'd-17'). Without the id nobody can take the mark back.`,
  ).toBe("'d-17'")
})

check('rejects any status but 201', { after: sends }, async () => {
  for (const status of [503, 403, 200]) {
    await using dashboards = await startDashboards(status)
    const { given } = await markOn(dashboards.url, plain)
    expect(
      given,
      `The dashboards answered ${statusOf(dashboards)}. You gave ${given} (required: a rejection). The robot reports a mark that does not exist.`,
    ).toBe('a rejection')
    const posts = methodsOf(dashboards)
    expect(
      posts,
      `Asked ${dashboards.seen.length} times for one mark (required: once). Where the mark was made and only the answer failed, it is there ${dashboards.seen.length} times.`,
    ).toBe('POST')
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

/** What came out of a call, as the learner would read it. */
const markOn = async (url: string, mark: Mark): Promise<{ given: string; caught: string | null }> => {
  try {
    return { given: inspect(await markDeploy(url, mark)), caught: null }
  } catch (error) {
    return { given: 'a rejection', caught: error instanceof Error ? String(error) : inspect(error) }
  }
}

const methodsOf = ({ seen }: EchoServer): string => seen.map((one) => one.method).join(', ')

const statusOf = ({ seen }: EchoServer): string => (seen[0] ? `${seen[0].status}` : 'nothing')
