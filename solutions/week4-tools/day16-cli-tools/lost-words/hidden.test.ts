import { candidate, check, fail } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { toJson } = candidate<typeof import('./solution.ts')>()

type Result = import('./solution.ts').Result
const up: Result = { target: 'api', isUp: true, ms: 12.5, bytes: 2_048n }

const inOrder = check('writes each result in order', async () => {
  await judge(
    [
      { ...up, target: 'a "b"\n' },
      { ...up, isUp: false, ms: 0 },
    ],
    [
      { target: 'a "b"\n', isUp: true, ms: 12.5, bytes: '2048', error: null },
      { target: 'api', isUp: false, ms: 0, bytes: '2048', error: null },
    ],
  )
  await judge([], [])
})

check('keeps the words of an error', { after: inOrder }, async () => {
  const errors = [new TypeError('fetch failed'), 'no route', 404, new Error('')]
  await judge(
    errors.map((error) => ({ ...up, isUp: false, error })),
    ['fetch failed', 'no route', '404', ''].map((error) => ({ ...plain, isUp: false, error })),
  )
})

check('writes what is missing as null', { after: inOrder }, () =>
  judge(
    [
      { ...up, ms: Number.NaN },
      { ...up, ms: Number.POSITIVE_INFINITY },
      { ...up, error: undefined },
    ],
    [{ ...plain, ms: null }, { ...plain, ms: null }, plain],
  ),
)

check('keeps every digit of the bytes', { after: inOrder }, () =>
  judge(
    [
      { ...up, bytes: 9_007_199_254_740_993n },
      { ...up, bytes: 0n },
    ],
    [
      { ...plain, bytes: '9007199254740993' },
      { ...plain, bytes: '0' },
    ],
  ),
)

const plain: Record<string, unknown> = { target: 'api', isUp: true, ms: 12.5, bytes: '2048', error: null }

const judge = async (results: Result[], required: unknown[]): Promise<void> => {
  const text = await toJson(results)
  expect(
    text.endsWith('\n'),
    `The document ended in ${JSON.stringify(text.slice(-1))} (required: a line feed). The prompt, or the next tool's line, is glued to it.`,
  ).toBe(true)
  const found = parse(text)
  const rows = Array.isArray(found) ? found : [found]
  expect(
    rows.length,
    `The document has ${rows.length} elements (required: an array of ${required.length}). Hosts are missing from the report, and nobody misses them.`,
  ).toBe(required.length)
  for (const [index, row] of required.entries()) {
    expect(
      rows[index],
      `A row says ${JSON.stringify(rows[index])} (required: ${JSON.stringify(row)}). Whoever reads it tomorrow has nothing else.`,
    ).toEqual(row)
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return fail(`The text is ${JSON.stringify(text)} (required: one JSON document). jq stops at it.`)
  }
}
