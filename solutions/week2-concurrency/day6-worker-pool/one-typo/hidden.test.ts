import { inspect } from 'node:util'
import { candidate, check, data } from '@firedrill/judge/testing'
import { type Answer, misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { checkAll } = candidate<typeof import('./solution.ts')>()

const well: Answer = (_request, response) => response.writeHead(200).end('well')

const typo = check('gives a row for a url that is none', async () => {
  await using service = await startEcho(well)
  for (const wrong of ['htp://db-1', 'db-1', '', 'http://', 'http://127.0.0.1:99999/']) {
    await judge(`"${wrong}" stood among them`, [service.url, wrong], [200, null])
  }
})

check('gives a row for a server that misbehaves', { after: typo }, async () => {
  await using service = await startEcho(well)
  for (const [what, answer] of [
    ['reset the connection', misbehave({ kind: 'reset-before-headers' })],
    ['sent what is no HTTP', misbehave({ kind: 'malformed' })],
    ['broke off in the middle of its answer', misbehave({ kind: 'truncated-body' })],
  ] as const) {
    await using rude = await startEcho(answer)
    await judge(`One service ${what}`, [service.url, rude.url], [200, null])
  }
  await judge('Nobody listened at one of them', [nobodyUrl, service.url], [null, 200])
})

check('gives every status, in order', { after: typo }, async () => {
  let first = 0
  await using service = await startEcho(async ({ url }, response) => {
    // Whoever asks one by one waits here for the others, each time.
    await service.until(() => service.seen.length >= 4, 300)
    first ||= service.seen.length
    response.writeHead(Number(url.slice(1))).end()
  })
  const statuses = [503, 200, 404, 500]
  await judge(
    'They answered with four statuses',
    statuses.map((status) => `${service.url}/${status}`),
    statuses,
  )
  expect(
    first,
    `${first} of 4 requests had arrived when the first was answered (required: 4). One slow host holds back the rows of all behind it.`,
  ).toBe(4)
  await judge('There were none', [], [])
})

const judge = async (what: string, urls: string[], required: (number | null)[]): Promise<void> => {
  const rows = await checkAll(urls).then(
    (given) => data(given),
    (error: unknown) => `a rejection with "${error instanceof Error ? error.message : inspect(error)}"`,
  )
  const given = typeof rows === 'string' ? rows : inspect(rows.map((row) => row?.status))
  expect(
    given,
    `${urls.length} urls were checked. ${what}. You gave ${given} (required: ${inspect(required)}). ${costOf(rows, urls)}`,
  ).toBe(inspect(required))
  for (const [index, url] of urls.entries()) {
    expect(
      typeof rows === 'string' ? url : rows[index]?.url,
      `Row ${index + 1} does not carry its url (required: the url as it was given). Nobody knows whose status this is.`,
    ).toBe(url)
  }
}

const costOf = (rows: unknown[] | string, urls: string[]): string => {
  if (typeof rows === 'string') {
    return 'One host takes the rows of all others with it, and they are the ones that matter.'
  }
  return rows.length === urls.length
    ? 'The report shows another state than the host has.'
    : 'A host that is missing in the report is not seen as down.'
}
