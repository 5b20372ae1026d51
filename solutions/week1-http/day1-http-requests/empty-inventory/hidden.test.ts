import { inspect } from 'node:util'
import { check, data, driver, fail, misconception } from '@firedrill/judge/testing'
import { startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { ask } = driver<typeof import('./driver.ts')>('./driver.ts')

const without = check('rejects an answer without a list', async () => {
  const answers = ['{"error":"maintenance"}', '{"hosts":null}', '{"hosts":"web-1"}', '{"hosts":{}}', 'null']
  for (const answer of answers) await judgeRejection(answer)
})

check('rejects a list that holds something else', { after: without }, async () => {
  await judgeRejection('{"hosts":["web-1",null]}')
  await judgeRejection('{"hosts":[7]}')
})

check('gives the names of a list, even of none', { after: without }, async () => {
  const lists = [
    { names: ['web-2', 'web-1', 'web-2'] },
    { names: ['web-1'], others: { total: 1, region: null } },
    { names: [] },
  ]
  for (const { names, others } of lists) {
    const outcome = await askInventory(JSON.stringify({ ...others, hosts: names }))
    if (outcome.kind === 'rejected' && names.length === 0) {
      misconception(
        'A list with names resolved, an empty list was rejected: nothing to watch is an answer too.',
      )
    }
    const given = outcome.kind === 'rejected' ? 'a rejection' : inspect(outcome.value)
    if (others) {
      expect(
        given,
        `The inventory added the fields ${Object.keys(others).join(' and ')}. You gave ${given} (required: ${inspect(names)}). An API that grows pages everybody who reads it.`,
      ).toBe(inspect(names))
    }
    expect(
      given,
      `The inventory listed ${inspect(names)}. You gave ${given} (required: these names). What is watched is not what was listed.`,
    ).toBe(inspect(names))
  }
})

type Outcome = import('./driver.ts').Outcome

const askInventory = async (answer: string): Promise<Outcome> => {
  await using inventory = await startEcho((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer),
  )
  const outcome: Outcome = await data(await ask(inventory.url))
  if (outcome.kind === 'rejected' || !Array.isArray(outcome.value)) return outcome
  return { kind: 'resolved', value: [...outcome.value] }
}

const judgeRejection = async (answer: string): Promise<void> => {
  const outcome = await askInventory(answer)
  if (outcome.kind === 'rejected') {
    return expect(
      outcome.isError,
      `For ${answer} you threw something that is no Error (required: an Error). Its stack and its reason are lost.`,
    ).toBe(true)
  }
  if (Array.isArray(outcome.value) && outcome.value.length === 0) {
    fail(
      `For ${answer} you gave [] (required: a rejection). No hosts are no outage: the board is green while nothing is watched.`,
    )
  }
  fail(
    `For ${answer} you gave ${inspect(outcome.value)} (required: a rejection). The callers watch a list nobody vouched for, or break on it far from here.`,
  )
}
