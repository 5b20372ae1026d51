import { expect, test } from 'vitest'
import { timeEmptyNode, timeNode } from './time-command.ts'

test('Starting Node takes some time.', async () => {
  expect(await timeEmptyNode()).toBeGreaterThan(1)
})

test('A command that fails is no measurement, and its words are told.', async () => {
  const args = ['-e', "console.error('no such item'); process.exitCode = 2"]
  await expect(timeNode({ args })).rejects.toThrow(/ended with 2:\nno such item/)
})
