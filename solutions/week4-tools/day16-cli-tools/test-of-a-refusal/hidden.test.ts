import { candidate, check } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { testParsePercent } = candidate<typeof import('./solution.ts')>()

type Parse = (text: string) => number
const refuse = (text: string): never => {
  throw new RangeError(`${text} is no percentage`)
}
const right: Parse = (text) => {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return value >= 0 && value <= 100 ? value : refuse(text)
}
const alsoRight: Parse = (text) => {
  if (!/^\d{1,3}(\.\d+)?$/.test(text) || Number.parseFloat(text) > 100) throw new RangeError('0 to 100')
  return Number.parseFloat(text)
}

const bad = check('notices a bad value that is taken', async () => {
  await judgeBug('takes 140', (text) =>
    text === '' || Number.isNaN(Number(text)) || Number(text) < 0 ? refuse(text) : Number(text),
  )
  await judgeBug('takes -1', (text) => (Number(text) < 0 ? Number(text) : right(text)))
  await judgeBug('takes 100.1, and 140 not', (text) =>
    Math.floor(Number(text)) === 100 ? Number(text) : right(text),
  )
  await judgeBug('gives NaN for a word', (text) => (Number.isNaN(Number(text)) ? Number.NaN : right(text)))
  await judgeBug('never refuses', Number)
})

check('notices a good value that is refused or changed', async () => {
  await judgeBug('refuses 0', (text) => right(text) || refuse(text))
  await judgeBug('refuses 100', (text) => (right(text) === 100 ? refuse(text) : right(text)))
  await judgeBug('cuts the fraction off', (text) => Math.trunc(right(text)))
  await judgeBug('gives a share of 1', (text) => right(text) / 100)
  await judgeBug('always refuses', refuse)
})

check('notices an error of another kind', { after: bad }, async () => {
  await judgeBug('throws a TypeError for 140', (text) =>
    Number(text) > 100 ? (null as unknown as Parse)(text) : right(text),
  )
  await judgeBug('throws an Error that is no RangeError', (text) => {
    try {
      return right(text)
    } catch {
      throw new Error('RangeError: no percentage')
    }
  })
})

check('passes for right functions', { after: bad }, async () => {
  for (const parse of [right, alsoRight]) {
    const outcome = await outcomeOf(parse)
    expect(
      outcome,
      `The function is right, and your test ${outcome} (required: passed). A test that is red for no reason is switched off.`,
    ).toBe('passed')
  }
})

const judgeBug = async (bug: string, parse: Parse): Promise<void> => {
  const outcome = await outcomeOf(parse)
  expect(
    outcome.startsWith('failed'),
    `The function ${bug}, and your test ${outcome} (required: failed). The bug is shipped with a green test beside it.`,
  ).toBe(true)
}

const outcomeOf = (parse: Parse): Promise<string> =>
  testParsePercent(parse).then(
    () => 'passed',
    (error: Error) => `failed with "${error.message.split('\n')[0]}"`,
  )
