import { bundle } from '@firedrill/bundle'
import { allItems, type Item } from '@firedrill/course'
import { openSession } from '@firedrill/session'
import { expect, onTestFinished, test } from 'vitest'
import { makeFixtureCourse, rightAnswer } from '../fixture-course.ts'
import { judgeWork } from './judge-work.ts'

test('of saves that follow each other during a run the last bytes have the last word', async () => {
  const { root, save } = makeFixtureCourse()
  const session = openSession({ root, bundleDir: await bundle() })
  onTestFinished(session.close)
  const item = allItems(session.course).find(({ slug }) => slug === 'error-ratio') as Item
  const told: string[] = []
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const { ask, stop } = judgeWork(session, item, {
    place: 'work',
    on: {
      onStart: () => told.push('start'),
      onCheck: () => {},
      onBehaviour: ({ status }) => told.push(status),
      onVerdict: ({ status }, isLast) => {
        told.push(`${status}, with types`)
        if (isLast) resolve()
      },
      onError: reject,
    },
  })
  onTestFinished(stop)
  for (const source of ['export function errorRatio() { for (;;); }', 'export const errorRatio = () => 4']) {
    save(source)
    ask()
  }
  save(rightAnswer)
  ask()
  await promise
  expect(told.slice(-3)).toEqual(['start', 'pass', 'pass, with types'])
  expect(told.filter((word) => word === 'start').length).toBeLessThanOrEqual(3)
})
