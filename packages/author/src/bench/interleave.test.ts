import { expect, test } from 'vitest'
import { interleave } from './interleave.ts'

test('Subjects take turns, and the first round is thrown away.', async () => {
  const turns: string[] = []
  const subject = (name: string) => async (round: number) => {
    turns.push(`${name}${round}`)
    return round * 10
  }
  const subjects = { a: subject('a'), b: subject('b') }
  const times = await interleave(subjects, { rounds: 2, pauseMs: 0, signal: undefined })
  expect(turns).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b2'])
  expect(times).toEqual({ a: [10, 20], b: [10, 20] })
})

test('A signal ends it between two measurements.', async () => {
  const controller = new AbortController()
  let count = 0
  const subjects = {
    a: async () => {
      if (++count === 2) controller.abort(new Error('enough'))
      return 1
    },
  }
  const running = interleave(subjects, { rounds: 9, pauseMs: 0, signal: controller.signal })
  await expect(running).rejects.toThrow('enough')
  expect(count).toBe(2)
})
