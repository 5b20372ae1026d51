import { candidate, check, data, fail, misconception } from '@firedrill/judge/testing'
import { ExpositionError, readExposition } from '@firedrill/lab'
import { expect } from 'vitest'

const { createErrorCounter } = candidate<typeof import('./solution.ts')>()

const known = check('counts a known code under its kind', () =>
  judge(
    ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'UND_ERR_HEADERS_TIMEOUT', 'ECONNREFUSED'].map((code) =>
      withCode(code),
    ),
    { refused: 2, dns: 1, timeout: 2 },
  ),
)

check('finds the code in a cause', { after: known }, async () => {
  const refused = withCode('ECONNREFUSED')
  await judge([new TypeError('fetch failed', { cause: refused })], { refused: 1 })
  const unknown = withCode('E_WRAPPED', withCode('E_AGAIN', withCode('ENOTFOUND')))
  await judge([unknown, withCode('ETIMEDOUT', refused)], { dns: 1, timeout: 1 })
})

check('counts all else as other', { after: known }, async () => {
  await judge([new Error('getaddrinfo ENOTFOUND db-7'), withCode('EPIPE'), withCode(7)], { other: 3 })
  await judge([undefined, null, 'ECONNREFUSED', 404, { cause: null }], { other: 5 })
  await judge([withCode('constructor'), withCode('__proto__'), withCode('toString')], { other: 3 })
  const round: { cause?: unknown } = {}
  round.cause = { code: 'E_ROUND', cause: round }
  await judge([round], { other: 1 })
})

const withCode = (code: unknown, cause?: unknown): Error =>
  Object.assign(new Error(`something of ${String(code)}`, cause ? { cause } : {}), { code })

type Kinds = Record<string, number>

const judge = async (errors: unknown[], required: Kinds): Promise<void> => {
  const counter = await createErrorCounter()
  for (const error of errors) {
    const thrown = await counter.failed(error).then(
      () => null,
      (one: Error) => one.message,
    )
    expect(
      thrown,
      `failed() was given ${describe(error)} and threw "${thrown}" (required: it counts). A check that fails in a new way ends the checker.`,
    ).toBe(null)
  }
  const found = read(String(await data(await counter.metrics())))
  const story = errors.map(describe).join('; ')
  if (Object.keys(found).some((kind) => /function|native/.test(kind))) {
    misconception('An object has more keys than you wrote: it inherits "constructor" and others.')
  }
  expect(
    found,
    `After ${story} sre_check_errors_total reads ${list(found)} (required: ${list(required)}). Each value that you did not list is a series more, for ever.`,
  ).toEqual(required)
}

const describe = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return `a thrown ${JSON.stringify(error) ?? 'undefined'}`
  const { code, cause } = error as { code?: string | number; cause?: { code?: string } }
  const own = code === undefined ? 'an error without a code' : `the code ${code}`
  return cause?.code === undefined ? own : `${own}, caused by ${cause.code}`
}

const list = (kinds: Kinds): string =>
  Object.entries(kinds)
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([kind, value]) => `${kind} ${value}`)
    .join(', ') || 'nothing'

/** A kind that was never met may stand at 0. */
const read = (text: string): Kinds => {
  try {
    const series = readExposition(text).series('sre_check_errors_total')
    return Object.fromEntries(
      series.filter(({ value }) => value !== 0).map(({ labels, value }) => [labels.kind ?? 'no kind', value]),
    )
  } catch (error) {
    if (!(error instanceof ExpositionError)) throw error
    return fail(
      `metrics() breaks the format, ${error.message} (required: the text of /metrics). Nothing of it is stored.`,
    )
  }
}
