import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { openDrill } from '../engine/open-drill.ts'
import type { DrillPorts } from '../engine/ports.ts'
import { sampleDay, sampleHome, sampleItem } from '../sample-day.ts'
import { samplePorts } from '../sample-ports.ts'
import type { Start } from '../state/state.ts'
import { openPlain } from './open-plain.ts'

const run = async (
  lines: string[],
  start: Partial<Start> = {},
  { ports: patch = {}, isAscii = false }: { ports?: Partial<DrillPorts>; isAscii?: boolean } = {},
): Promise<{ text: string; log: string[] }> => {
  const { ports, log, save } = samplePorts(patch)
  const day = sampleDay(sampleItem('one', { isQuestion: true, isTried: true, title: 'One' }))
  const drill = openDrill({
    start: { home: null, day, screen: 'step', index: 1, isTimed: true, judges: 'save', ...start },
    ports,
  })
  await save('pass')
  const output = new PassThrough()
  let text = ''
  output.on('data', (chunk: Buffer) => (text += chunk.toString()))
  await openPlain(drill, {
    input: Readable.from(lines.map((line) => `${line}\n`)),
    output,
    columns: 60,
    isAscii,
  })
  drill.close()
  return { text, log }
}

test('a day is worked through by lines, and nothing moves the cursor', async () => {
  const { text, log } = await run(['b', 'next', 'quit'], {})
  expect(text).toMatch(/One[\s\S]*Which\?[\s\S]*the option a[\s\S]*your answer, or a command> /)
  expect(log).toContain('answer b')
  expect(text).toMatch(/Passed in 0:07, your best[\s\S]*Because it is so\.[\s\S]*two[\s\S]*A task\./)
  expect(text).not.toContain('\u001b')
})

test('home lists what is next, and a number opens it', async () => {
  const { text, log } = await run(['1', 'quit'], { screen: 'home', home: sampleHome(), day: null })
  expect(text).toMatch(/1\. continue: day1 The first, par 3:00\n {2}2\. day1 HTTP requests: 3 of 15 passed/)
  expect(log).toContain('day day1 day1/one')
})

test('the steps of a day are numbered, and a section is read in one piece', async () => {
  const { text } = await run(['1', '', 'back', '9', 'quit'], { screen: 'day' })
  expect(text).toMatch(
    /1\. read: An idea\n {2}2\. One \(one\): new, par 3:00[\s\S]*Read me\.[\s\S]*There is no "9" here/,
  )
})

test('a hint, the solution after a yes, and the help', async () => {
  const { text, log } = await run(['hint', 'solution', 'yes', 'help', 'quit'])
  expect(text).toContain('Hint 1 of 4: Look at the status.')
  expect(text).toContain('Show the solution? The item is then marked as seen. yes or no> ')
  expect(log).toContain('reveal day1/one')
  expect(text).toMatch(/the solution[\s\S]*Because\.[\s\S]*Commands here:[\s\S]*solution +the answer/)
})

test('who says no to the solution keeps the item', async () => {
  const { text, log } = await run(['hint', 'solution', 'no', 'quit'])
  expect(text).toContain('Show the solution?')
  expect(text).not.toContain('There is no "no" here')
  expect(log).not.toContain('reveal day1/one')
})

test('a day is handed in once what would be sent was read, and a yes said', async () => {
  const { text, log } = await run(['submit', 'no', 'submit', 'yes', 'quit'], { screen: 'day' })
  expect(text).toMatch(/Hand in day1\?[\s\S]*You hand in 2 files\.[\s\S]*Hand it in\? yes or no> /)
  expect(text).toMatch(/day1 is handed in\.[\s\S]*day1: 3 of 4 points\./)
  expect(log.filter((entry) => entry.endsWith(' day1'))).toEqual([
    'look at day1',
    'look at day1',
    'send day1',
  ])
})

test('attempts are looked at, compared and brought back by their numbers', async () => {
  const lines = ['attempts', '2', 'compare 1 2', '9', 'bring back 1', 'quit']
  const { text, log } = await run(lines, { day: sampleDay() })
  expect(text).toMatch(/what you tried\n1\. 2026-11-26 00:06 left, 1:05[\s\S]*export const one = 2/)
  expect(text).toMatch(/- 1\n\+ 2[\s\S]*There is no attempt 9\.[\s\S]*As in attempt 1\./)
  expect(text.match(/what you tried/g)).toHaveLength(1)
  expect(log).toContain('bring back 1')
})

test('an answer that is none is told, and is no try', async () => {
  const { text, log } = await run(['z', 'a b', 'quit'])
  expect(text).toContain('There is no option "z": a, b.')
  expect(text).toContain('One letter is the answer.')
  expect(log.filter((line) => line.startsWith('answer'))).toEqual([])
})

test('the end of the input ends the drill and keeps what was done', async () => {
  const { log } = await run(['a'])
  expect(log).toContain('leave')
})

test('with ASCII alone nothing else is written', async () => {
  const { text } = await run(['1', 'quit'], { screen: 'day' }, { isAscii: true })
  // oxlint-disable-next-line no-control-regex -- what is ASCII
  expect(text).toMatch(/^[\u0000-\u007f]*$/)
  expect(text).toContain('\nday1 HTTP\n')
})

test('line by line, news of the workshop is told once', async () => {
  const { ports } = samplePorts()
  const drill = openDrill({
    start: { home: null, day: sampleDay(), screen: 'day', index: 0, isTimed: true, judges: 'save' },
    ports,
  })
  const say = (line: string, ...news: string[]) => drill.dispatch({ type: 'room', room: { line, news } })
  const output = new PassThrough()
  let text = ''
  output.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const input = new PassThrough()
  const ended = openPlain(drill, { input, output, columns: 60, isAscii: false })
  say('9:59 left', 'status-code ends at 14:30.')
  say('9:58 left', 'status-code ends at 14:30.')
  say('done')
  input.end('quit\n')
  await ended
  drill.close()
  expect(text.match(/ends at 14:30/g)).toHaveLength(1)
  expect(text).not.toContain('left')
})
