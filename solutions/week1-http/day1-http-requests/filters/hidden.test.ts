import { inspect } from 'node:util'
import { candidate, check, misconception } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

type Filters = import('./solution.ts').Filters

const { findAlerts } = candidate<typeof import('./solution.ts')>()

const plain = check('sends each filter as a parameter', async () => {
  await using service = await startEcho((_request, response) => response.writeHead(203).end('[]'))
  const status = await findAlerts(service.url, { team: 'billing', severity: 'page' })
  const asked = service.seen.map((one) => `${one.method} ${one.url.split('?')[0]}`).join(', ') || 'no request'
  expect(
    asked,
    `The service saw ${asked} (required: one GET /alerts). On call looks at an answer to another question.`,
  ).toBe('GET /alerts')
  judge(parametersOf(service.seen[0]?.url), 'severity=page, team=billing')
  expect(
    status,
    `The service answered 203. You gave ${inspect(status)} (required: 203). The caller cannot tell an answer from a failure.`,
  ).toBe(203)
})

check('sends reserved characters unharmed', { after: plain }, async () => {
  const { parameters, raw } = await send({ team: 'R&D', owner: 'a=b+c 50 % #é' })
  if (/%25(26|20|2B)/i.test(raw)) {
    misconception('The values arrived encoded: they had been encoded twice, and the service decodes once.')
  }
  judge(parameters, 'owner=a=b+c 50 % #é, team=R&D')
})

check('repeats the name for a list', { after: plain }, async () => {
  const { parameters } = await send({ team: ['web', 'billing'] })
  if (parameters === 'team=web,billing') {
    misconception('The list arrived as one value: a list made into text is its parts, joined by commas.')
  }
  judge(parameters, 'team=billing, team=web')
  judge((await send({ team: [] })).parameters, 'none')
})

check('leaves out what is undefined', { after: plain }, async () => {
  const { parameters } = await send({ team: 'web', severity: undefined })
  judge(parameters, 'team=web')
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
      .map(([name, value]) => `${name}=${value}`)
      .toSorted()
      .join(', ') || 'none'
  )
}
