import { check, command, random } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const count = 3 + Math.floor(random() * 1_000)

check('the lines are counted', async () => {
  const { exitCode, stdout } = await command([], { stdin: 'line\n'.repeat(count) })
  expect([exitCode, stdout]).toEqual([0, `${count}\n`])
})
check('empty input ends with 2', { after: 'c1' }, async () => {
  expect(await command([], { stdin: '' })).toMatchObject({ exitCode: 2, stdout: '' })
})
