import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import { candidate, check, data, fail, hold, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { asCompleted } = candidate<typeof import('./solution.ts')>()

const soon = check('yields a check as soon as it ends', async () => {
  const [first, second, third] = [open(), open(), open()]
  const reader = read([first, second, third])
  third.resolve('web-3')
  const early = await reader.next()
  if (early === 'nothing') {
    await sleep(40)
    if ((await reader.next()) === early) {
      first.resolve('web-1')
      second.resolve('web-2')
      const later = await reader.next()
      if (later.startsWith('{ index: 0')) {
        misconception('The checks were awaited in the order of the list: the first holds back all behind it.')
      } else if (later !== 'the end' && later !== 'nothing') {
        misconception('Nothing came before all had ended.')
      }
    } else {
      misconception(
        'It came by itself, and late: something looks from time to time whether a check has ended.',
      )
    }
  }
  judge('Of three checks the third ended first', early, "{ index: 2, value: 'web-3' }")
  first.resolve('web-1')
  await hasSettled()
  judge('Then the first', await reader.next(), "{ index: 0, value: 'web-1' }")
  second.resolve('web-2')
  await hasSettled()
  judge('Then the second', await reader.next(), "{ index: 1, value: 'web-2' }")
})

check('yields a failure and goes on', { after: soon }, async () => {
  const [first, second] = [open(), open()]
  const reader = read([first, second])
  second.reject(new Error('no route'))
  judge('Of two checks the second rejected', await reader.next(), "{ index: 1, error: 'no route' }")
  first.resolve('web-1')
  judge('Then the first ended', await reader.next(), "{ index: 0, value: 'web-1' }")
})

check('loses none while its reader is busy', { after: soon }, async () => {
  const checks = [open(), open(), open(), open()]
  const reader = read(checks)
  checks[3]?.resolve('web-4')
  judge('Of four checks the fourth ended first', await reader.next(), "{ index: 3, value: 'web-4' }")
  // Now the reader is busy.
  checks[1]?.resolve('web-2')
  checks[0]?.reject(new Error('no route'))
  checks[2]?.resolve('web-3')
  await hasSettled()
  const rest = [await reader.next(), await reader.next(), await reader.next()].toSorted()
  const required = [
    "{ index: 0, error: 'no route' }",
    "{ index: 1, value: 'web-2' }",
    "{ index: 2, value: 'web-3' }",
  ]
  judge('The other three ended while the reader was busy', rest.join(', '), required.join(', '))
})

check('ends after the last', { after: soon }, async () => {
  const only = open()
  const reader = read([only])
  only.resolve('web-1')
  judge('Of one check', await reader.next(), "{ index: 0, value: 'web-1' }")
  judge('After the last', await reader.next(), 'the end')
  judge('Without checks', await read([]).next(), 'the end')
})

const open = (): PromiseWithResolvers<string> => {
  const one = Promise.withResolvers<string>()
  // It may reject before the candidate has it.
  one.promise.catch(() => {})
  return one
}

/** Round trips to the candidate: what it can do by itself is done before the last. However slow the machine. */
const hasSettled = async (): Promise<'nothing'> => {
  for (let trip = 0; trip < 12; trip++) {
    await turn()
    await hold(null)
  }
  return 'nothing'
}

/** Reads one after the other; "nothing" if none comes. It may come with the next call. */
const read = (checks: PromiseWithResolvers<string>[]) => {
  const iterating = (async () => {
    const generator = await asCompleted(checks.map((one) => one.promise))
    return generator[Symbol.asyncIterator]()
  })()
  let pending: Promise<string> | null = null
  const take = async (): Promise<string> => {
    const iterator = await iterating
    const { done, value } = await iterator.next().catch(explainThrow)
    if (done) return 'the end'
    const { index, ...rest } = (await data(value)) as { index: number; value?: unknown; error?: unknown }
    if (!('error' in rest)) return inspect({ index, value: rest.value })
    if ('value' in rest) return inspect({ index, ...rest })
    return inspect({ index, error: rest.error instanceof Error ? rest.error.message : rest.error })
  }
  return {
    next: async (): Promise<string> => {
      pending ??= take()
      await iterating
      const given = await Promise.race([pending, hasSettled()])
      if (given !== 'nothing') pending = null
      return given
    },
  }
}

const explainThrow = (error: unknown): never =>
  fail(
    `A check rejected, and the generator threw "${error instanceof Error ? error.message : inspect(error)}": one host ends the report of all.`,
  )

const judge = (what: string, given: string, required: string): void => {
  expect(given, `${what}. You gave ${given} (required: ${required}). ${costOf(given)}`).toBe(required)
}

const costOf = (given: string): string =>
  /^(nothing|the end)/.test(given)
    ? 'The reader waits for the slowest host, or never hears of one.'
    : 'The reader cannot tell whose result it is, or a result from a failure.'
