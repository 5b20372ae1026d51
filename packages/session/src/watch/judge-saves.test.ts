import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { judgeSaves } from './judge-saves.ts'

const settle = async (act: () => void): Promise<void> => {
  act()
  await sleep(0)
}

/** A judge whose runs end when they are told to; it reads the bytes when it begins. */
const makeJudge = () => {
  let bytes = ''
  const runs: {
    bytes: string
    signal: AbortSignal
    end: (verdict?: string) => Promise<void>
    fail: () => Promise<void>
  }[] = []
  const told: [string, boolean][] = []
  const errors: unknown[] = []
  const judge = judgeSaves<string>({
    judge: (signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>()
      const mine = bytes
      signal.addEventListener('abort', () => reject(signal.reason as Error))
      runs.push({
        bytes: mine,
        signal,
        end: () => settle(() => resolve(mine)),
        fail: () => settle(() => reject(new Error('broken'))),
      })
      return promise
    },
    onVerdict: (verdict, isLast) => told.push([verdict, isLast]),
    onError: (error) => errors.push(error),
  })
  const save = async (text: string): Promise<void> => {
    bytes = text
    judge.saved()
    await sleep(0)
  }
  return { runs, told, errors, save, stop: judge.stop }
}

test('a save cuts the run of older bytes, and saves during a run are one', async () => {
  const { runs, told, save } = makeJudge()
  await save('a')
  await save('b')
  await save('c')
  expect(runs.map(({ bytes }) => bytes)).toEqual(['a', 'b'])
  await runs[1]?.end()
  expect(runs.map(({ bytes }) => bytes)).toEqual(['a', 'b', 'c'])
  await runs[2]?.end()
  expect(told).toEqual([
    ['b', false],
    ['c', true],
  ])
})

test('somebody whose editor saves without pause sees verdicts all the same', async () => {
  const { runs, told, save } = makeJudge()
  for (let index = 0; index < 40; index++) {
    await save(`${index}`)
    if (index % 4 === 3) await runs.at(-1)?.end()
  }
  expect(told.length).toBeGreaterThan(5)
  await runs.at(-1)?.end()
  await runs.at(-1)?.end()
  expect(told.at(-1)).toEqual(['39', true])
})

test('whatever the order of saves and ends, the last verdict is that of the last bytes', async () => {
  for (let pattern = 0; pattern < 64; pattern++) {
    const { runs, told, save } = makeJudge()
    for (let step = 0; step < 6; step++) {
      if (pattern & (1 << step)) await runs.at(-1)?.end()
      await save(`${step}`)
    }
    for (let left = 0; left < 3; left++) await runs.at(-1)?.end()
    expect(told.at(-1)).toEqual(['5', true])
  }
})

test('a run that does not end is cut after a while, even right after another was cut', async () => {
  const { runs, told, save } = makeJudge()
  await save('loops')
  await save('loops too')
  await save('mended')
  expect(runs.at(-1)?.bytes).toBe('loops too')
  await expect.poll(() => runs.at(-1)?.bytes, { timeout: 10_000 }).toBe('mended')
  await runs.at(-1)?.end()
  expect(told).toEqual([['mended', true]])
})

test('a failure of the tool is told, and the next save is judged', async () => {
  const { runs, told, errors, save } = makeJudge()
  await save('a')
  await runs[0]?.fail()
  await save('b')
  await runs[1]?.end()
  expect([errors.length, told]).toEqual([1, [['b', true]]])
})

test('after the stop nothing is told and nothing runs', async () => {
  const { runs, told, errors, save, stop } = makeJudge()
  await save('a')
  stop()
  await save('b')
  await runs[0]?.end()
  expect([runs.length, runs[0]?.signal.aborted, told, errors]).toEqual([1, true, [], []])
})
