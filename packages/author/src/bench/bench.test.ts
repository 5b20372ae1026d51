import { expect, test } from 'vitest'
import { toRow } from './bench.ts'

const row = { part: 'list', name: 'list', unit: 'ms', reference: 'node -e 0', referenceValue: 20 } as const

test('A figure is within its limit when its ratio is.', () => {
  expect(toRow({ ...row, value: 80, limit: 4 })).toMatchObject({ ratio: 4, ok: true })
  expect(toRow({ ...row, value: 81, limit: 4 })).toMatchObject({ ratio: 4.05, ok: false })
})

test('A figure without a limit is only told.', () => {
  expect(toRow({ ...row, value: 2_000, limit: null })).toMatchObject({ ratio: 100, ok: true })
})

test('Something where there was nothing is beyond every limit, nothing is not.', () => {
  expect(toRow({ ...row, value: 1, referenceValue: 0, limit: 1 })).toMatchObject({ ratio: null, ok: false })
  expect(toRow({ ...row, value: 0, referenceValue: 0, limit: 1 }).ok).toBe(true)
})
