import { inspect } from 'node:util'
import { check, misconception, type RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { judgeNumbers, run, useTiming } from './timings.ts'

type Start = RemoteModule<typeof import('../driver.ts')>['start']

export const checkFunctions = (start: Start): string => {
  const measured = check('measures a call', () =>
    useTiming(start, async ({ driver, read, look }) => {
      await run(driver, 'charge', 'returns')
      judgeNumbers(await read('charge'), {
        story: 'After 1 call of charge',
        required: [1, 0, 1],
        cost: 'The job looks idle.',
      })
      const types = ['function_calls_total', 'function_errors_total', 'function_duration_seconds']
      const page = await look()
      expect(
        types.map((name) => page.family(name)?.type),
        `The types of ${types.join(', ')} are ${types.map((name) => page.family(name)?.type).join(', ')} (required: counter, counter, histogram). Rates and quantiles cannot be had.`,
      ).toEqual(['counter', 'counter', 'histogram'])
    }),
  )

  check('passes everything through', { after: measured }, () =>
    useTiming(start, async ({ driver }) => {
      const call = await run(driver, 'charge', 'returns')
      if (call.isPromise)
        misconception('The wrapper is an async function: it makes a promise of every result.')
      expect(
        call.isPromise,
        'A function that returns a value returned a promise once it was wrapped (required: the value). Every caller has to be rewritten.',
      ).toBe(false)
      expect(
        call.isSame,
        'A function returned an object, the wrapped one another (required: the very object). Whoever compares or changes it is at a loss.',
      ).toBe(true)
      expect(
        call.args,
        `A function was called with (1, 'two') and got ${inspect(call.args)} (required: [ 1, 'two' ]). It works on something else.`,
      ).toEqual([1, 'two'])
      expect(
        call.isSameThis,
        'The wrapped function saw another `this` than its caller gave (required: the same). Methods lose their object.',
      ).toBe(true)
    }),
  )

  check('counts what is thrown', { after: measured }, () =>
    useTiming(start, async ({ driver, read }) => {
      const call = await run(driver, 'charge', 'throws')
      expect(
        [call.outcome, call.isSame],
        `A function threw. Wrapped, it ${call.outcome} ${call.isSame ? 'the same' : 'something else'} (required: it threw the very error). Handlers look for an error that never comes.`,
      ).toEqual(['threw', true])
      judgeNumbers(await read('charge'), {
        story: 'After 1 call of charge, which threw',
        required: [1, 1, 1],
        cost: 'The slowest and the broken calls are missing.',
      })
    }),
  )

  check('starts each name at 0', { after: measured }, () =>
    useTiming(start, async ({ driver, read }) => {
      await driver.wrap('charge')
      judgeNumbers(await read('charge'), {
        story: 'charge is wrapped and was never called',
        required: [0, 0, 0],
        cost: 'The first error of a series that was not there is no increase.',
      })
      await run(driver, 'charge', 'returns')
      await driver.wrap('charge')
      judgeNumbers(await read('charge'), {
        story: 'charge was called once, then another function was wrapped by the same name',
        required: [1, 0, 1],
        cost: 'What was counted is gone, and a counter that falls is taken for a restart.',
      })
    }),
  )

  check('measures three functions', { after: measured }, () =>
    useTiming(start, async ({ driver, read }) => {
      const counts = { charge: 1, refund: 2, audit: 3 }
      for (const [name, times] of Object.entries(counts)) {
        for (let number = 0; number < times; number++) await run(driver, name, 'returns')
      }
      for (const [name, times] of Object.entries(counts)) {
        judgeNumbers(await read(name), {
          story: `After 1 call of charge, 2 of refund and 3 of audit, of ${name}`,
          required: [times, 0, times],
          cost: 'They cannot be told apart.',
        })
      }
    }),
  )

  check('refuses a name that is none', { after: measured }, () =>
    useTiming(start, async ({ driver }) => {
      for (const name of ['', undefined, 7]) {
        const outcome = await driver.wrap(name)
        expect(
          outcome,
          `timed(${inspect(name)}, fn) gave ${outcome} (required: an error). A series without a name is found by nobody.`,
        ).toBe('an error')
      }
    }),
  )
  return measured
}
