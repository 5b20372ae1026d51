import { inspect } from 'node:util'
import { candidate, check, misconception } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

type Filters = import('./solution.ts').Filters

const { findAlerts } = candidate<typeof import('./solution.ts')>()

const plain = check('sends each filter as a parameter', async () => {
  for (const prefix of ['', '/v2']) {
    await using service = await startEcho()
    await findAlerts(service.url + prefix, { team: 'billing', severity: 'page' })
    const asked =
      service.seen.map((one) => `${one.method} ${one.url.split('?')[0]}`).join(', ') || 'no request'
    const base = prefix && `The base was "http://…${prefix}". `
    expect(
      asked,
      `${base}The service saw ${asked} (required: one GET ${prefix}/alerts). On call looks at an answer to another question.`,
    ).toBe(`GET ${prefix}/alerts`)
    judge(parametersOf(service.seen[0]?.url), 'severity="page", team="billing"')
  }
})

check('sends reserved characters unharmed', { after: plain }, async () => {
  const { parameters, raw } = await send({ team: 'R&D', owner: 'a=b+c 50 % #é' })
  if (/%25(26|20|2B)/i.test(raw)) {
    misconception('The values arrived encoded: they had been encoded twice, and the service decodes once.')
  }
  judge(parameters, 'owner="a=b+c 50 % #é", team="R&D"')
  judge((await send({ owner: ' web, db ' })).parameters, 'owner=" web, db "')
})

check('repeats the name for a list', { after: plain }, async () => {
  const { parameters } = await send({ team: ['web', 'billing'] })
  if (parameters === 'team="web,billing"') {
    misconception('The list arrived as one value: a list made into text is its parts, joined by commas.')
  }
  judge(parameters, 'team="billing", team="web"')
  judge((await send({ team: ['web', ''] })).parameters, 'team="", team="web"')
  judge((await send({ team: [] })).parameters, 'none')
})

check('leaves out what is undefined, and nothing else', { after: plain }, async () => {
  const { parameters } = await send({ team: 'web', severity: undefined })
  judge(parameters, 'team="web"')
  judge((await send({ team: 'web', owner: '' })).parameters, 'owner="", team="web"')
})

check('gives the status, whatever it is', { after: plain }, async () => {
  await using service = await startEcho((_request, response) => response.writeHead(503).end('[]'))
  const given = await findAlerts(service.url, { team: 'web' }).then(
    (status) => `gave ${inspect(status)}`,
    () => 'threw',
  )
  expect(
    given,
    `The service answered 503. You ${given} (required: 503). The caller cannot tell an answer from a failure.`,
  ).toBe('gave 503')
})

const judge = (parameters: string, required: string): void => {
  expect(
    parameters,
    `The service received these parameters: ${parameters} (required: ${required}). It searches for what arrives, not for what was meant.`,
  ).toBe(required)
}

const send = async (filters: Filters): Promise<{ parameters: string; raw: string }> => {
  await using service = await startEcho()
  await findAlerts(service.url, filters)
  const raw = service.seen[0]?.url ?? ''
  return { parameters: parametersOf(raw), raw }
}

/** In the order of names, for none is required. */
const parametersOf = (url = ''): string => {
  const { searchParams } = new URL(url, 'http://lab')
  return (
    [...searchParams]
      .map(([name, value]) => `${name}="${value}"`)
      .toSorted()
      .join(', ') || 'none'
  )
}
