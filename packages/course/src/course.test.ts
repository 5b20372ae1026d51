import { expect, test } from 'vitest'
import { type Item, workPath } from './course.ts'

const item = { id: 'day3/fan-out', slug: 'fan-out' } as Item

test("A drill's copy lies in the folder of its day, an exercise's in a folder of its own.", () => {
  expect(workPath({ ...item, kind: 'code' }, 'fan-out.ts')).toBe('work/day3/fan-out.ts')
  expect(workPath({ ...item, kind: 'exercise' }, 'src/pool.ts')).toBe('work/day3/fan-out/src/pool.ts')
})

test('A fresh starter lies in the one folder of reviews, so that nothing is overwritten.', () => {
  expect(workPath({ ...item, kind: 'code' }, 'fan-out.ts', 'review')).toBe('work/review/fan-out.ts')
  expect(workPath({ ...item, kind: 'exercise' }, 'src/pool.ts', 'review')).toBe(
    'work/review/fan-out/src/pool.ts',
  )
})
