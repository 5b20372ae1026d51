import { expect, test } from 'vitest'
import { openSample } from '../sample-drill.ts'
import { openItem } from '../state/state.ts'

test('behind the last hint stands the solution', async () => {
  const hints = { shown: ['a', 'b', 'c'], total: 3 }
  const { drill, log, press } = openSample({}, { open: () => ({ task: 'A task.', hints }) })
  await press('hint')
  expect(log).not.toContain('hint')
  expect(drill.state().notice).toBe('Hint 4 of 4: s shows the solution, once you have tried.')
})

test('after a pass the whole ladder is there to read, and no hint is counted', async () => {
  const { drill, log, save, press } = openSample()
  await save('pass')
  await drill.settled()
  await press('hint')
  expect(log).toContain('ladder')
  expect(log).not.toContain('hint')
  expect(openItem(drill.state())?.hints.shown).toHaveLength(3)
})

test('whoever asks for the hidden test has read what was judged', async () => {
  const { log, press } = openSample()
  await press('test')
  expect(log).toContain('read')
})

test('attempts are listed, looked at, compared and brought back', async () => {
  const { drill, log, press } = openSample()
  await press('attempts')
  await press('look')
  expect(drill.state().panel).toMatchObject({ kind: 'code', text: 'export const one = 2' })
  await press('close')
  await press('compare')
  expect(drill.state().panel).toMatchObject({ kind: 'comparison', sides: { left: 'attempt 1' } })
  await press('close')
  await press('bringBack')
  expect(log.filter((line) => /^(look|compare|bring|open) /.test(line))).toEqual([
    'open day1/one work',
    'look 2',
    'compare 1 2',
    'bring back 2',
    'open day1/one work',
  ])
  expect(drill.state()).toMatchObject({ panel: null, notice: expect.stringContaining('u brings back') })
})

test('without an attempt the list says what ends one', async () => {
  const { drill, press } = openSample({}, { attempts: () => [] })
  await press('attempts')
  expect(drill.state()).toMatchObject({ panel: null, notice: expect.stringContaining('No attempt') })
})
