import { check, type RemoteModule } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { judgeNumbers, runMethods, useTiming } from './timings.ts'

type Start = RemoteModule<typeof import('../driver.ts')>['start']

export const checkMethods = (start: Start): void => {
  const withObject = check('measures a method with its object', () =>
    useTiming(start, async ({ driver, read }) => {
      const { charged, refunded } = await runMethods(driver)
      judgeNumbers(await read('billing.charge'), {
        story: "After 1 call of the method with @Timed('billing.charge')",
        required: [1, 0, 1],
        cost: 'The method is not measured.',
      })
      expect(
        [charged, refunded],
        `The methods of one object gave ${String(charged)} and ${String(refunded)} (required: 6 and -6). ${costOf([charged, refunded])}`,
      ).toEqual([6, -6])
    }),
  )

  check('takes the name of the method', { after: withObject }, () =>
    useTiming(start, async ({ driver, read }) => {
      await runMethods(driver)
      judgeNumbers(await read('refund'), {
        story: 'After 1 call of the method refund with @Timed(), of refund',
        required: [1, 0, 1],
        cost: 'Nobody finds it on the board.',
      })
    }),
  )

  check('measures static and private methods', { after: withObject }, () =>
    useTiming(start, async ({ driver, read }) => {
      const { opened, audited } = await runMethods(driver)
      expect(
        [opened, audited],
        `A static and a private method gave ${String(opened)} and ${String(audited)} (required: open in EUR and 3). ${costOf([opened, audited])}`,
      ).toEqual(['open in EUR', 3])
      judgeNumbers(await read('billing.open'), {
        story: 'After 1 call of the static method',
        required: [1, 0, 1],
        cost: 'It is not measured.',
      })
      judgeNumbers(await read('#audit'), {
        story: 'After 1 call of the private method #audit, of #audit',
        required: [1, 0, 1],
        cost: 'It is not measured.',
      })
    }),
  )
}

const costOf = (given: unknown[]): string =>
  given.some((one) => String(one) === '[object Promise]')
    ? 'Every caller has to be rewritten.'
    : 'They have lost their object.'
