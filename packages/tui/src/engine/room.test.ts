import { expect, onTestFinished, test } from 'vitest'
import type { Command } from '../keys/command.ts'
import { sampleDay } from '../sample-day.ts'
import { samplePorts } from '../sample-ports.ts'
import { openDrill } from './open-drill.ts'
import type { DrillPorts } from './ports.ts'

const openSample = (ports: Partial<DrillPorts> = {}) => {
  const sample = samplePorts(ports)
  const start = {
    home: null,
    day: sampleDay(),
    screen: 'step',
    index: 1,
    isTimed: true,
    judges: 'save',
  } as const
  const drill = openDrill({ start, ports: sample.ports })
  onTestFinished(drill.close)
  drill.begin()
  const press = async (command: Command): Promise<void> => {
    drill.dispatch({ type: 'command', command })
    await drill.settled()
  }
  return { ...sample, drill, press }
}

test('a hand is raised in the workshop, and a host that is away is told', async () => {
  const { drill, log, press } = openSample()
  await press('hand')
  expect(log).toContain('hand')
  expect(drill.state().notice).toBe('Your hand is up.')
  const away = openSample({
    hand: () => Promise.reject(Object.assign(new Error('It is away.'), { hint: 'Wait.' })),
  })
  await away.press('hand')
  expect(away.drill.state().notice).toBe('It is away. Wait.')
})

test('a day is handed in after a yes to what would be sent; a no, and a review, send nothing', async () => {
  const { drill, log, press } = openSample()
  await press('back')
  log.length = 0
  await press('handIn')
  expect(drill.state()).toMatchObject({
    panel: { kind: 'handIn', title: 'Hand in day1?', text: 'You hand in 2 files.' },
    notice: null,
  })
  await press('no')
  expect([drill.state().panel, log]).toEqual([null, ['look at day1']])
  await press('handIn')
  await press('yes')
  expect(log).toEqual(['look at day1', 'look at day1', 'send day1'])
  expect(drill.state()).toMatchObject({ panel: null, notice: 'day1: 3 of 4 points.' })
  await press('home')
  await press('review')
  await press('handIn')
  expect(drill.state()).toMatchObject({ panel: null, notice: expect.stringContaining('A review is') })
  expect(log.filter((entry) => entry.startsWith('look'))).toHaveLength(2)
})

test('a room that says the same again changes nothing, so that nothing is drawn', () => {
  const { drill } = openSample()
  const say = () =>
    drill.dispatch({ type: 'room', room: { line: 'Workshop: One week', news: ['Day 1 is open.'] } })
  say()
  const before = drill.state()
  say()
  expect(drill.state()).toBe(before)
})

test('what is new of the workshop is a notice once, and only what is new', () => {
  const { drill } = openSample()
  const say = (...news: string[]) => drill.dispatch({ type: 'room', room: { line: 'Workshop', news } })
  say('Day 1 is open.')
  expect(drill.state().notice).toBe('Day 1 is open.')
  say('Day 1 is open.', 'The instructor: Hello.')
  expect(drill.state().notice).toBe('The instructor: Hello.')
  drill.dispatch({ type: 'command', command: 'help' })
  say('The instructor: Hello.')
  expect(drill.state().notice).toBe(null)
})
