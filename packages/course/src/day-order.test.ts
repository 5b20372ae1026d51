import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day, Item, Step } from './course.ts'
import { orderDay, orderSteps } from './day-order.ts'

const makeDay = (
  kinds: readonly ('section' | 'code' | 'choice' | 'exercise')[],
): Pick<Day, 'steps' | 'items'> => ({
  items: kinds.flatMap((kind, index) => (kind === 'section' ? [] : [{ id: `day1/${index}`, kind } as Item])),
  steps: kinds.map((kind, index) =>
    kind === 'section' ? { section: `${index}` } : { item: `day1/${index}` },
  ),
})
const day = makeDay(['section', 'code', 'exercise', 'section', 'choice', 'exercise'])
const names = (steps: Step[]): string[] => steps.map((step) => ('section' in step ? step.section : step.item))

test.each([
  [{}, ['0', 'day1/1', 'day1/2', '3', 'day1/4', 'day1/5']],
  [{ only: 'drills' }, ['day1/1', 'day1/4']],
  [{ only: 'exercises' }, ['day1/2', 'day1/5']],
  [{ order: 'seed' }, ['0', '3', 'day1/2', 'day1/5', 'day1/1', 'day1/4']],
] as const)('%j gives the steps %j.', (order, steps) => {
  expect(names(orderSteps(day, order))).toEqual(steps)
})

test('A day in another order has the items of its steps, in their order.', () => {
  const drills = orderDay({ ...day, id: 'day1' } as Day, { only: 'drills' })
  expect(drills.items.map(({ id }) => id)).toEqual(['day1/1', 'day1/4'])
  expect(orderDay({ ...day, id: 'day1' } as Day, { order: 'seed' }).items.map(({ id }) => id)).toEqual([
    'day1/2',
    'day1/5',
    'day1/1',
    'day1/4',
  ])
})

test('The other order keeps every step once.', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('section', 'code', 'choice', 'exercise')), (kinds) => {
      const any = makeDay(kinds)
      expect(names(orderSteps(any, { order: 'seed' })).toSorted()).toEqual(names(any.steps).toSorted())
    }),
  )
})
