import { candidate, check, data, hold, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Entry } from './solution.ts'

const { toilMinutes } = candidate<typeof import('./solution.ts')>()
const eight = Date.parse('2026-03-02T08:00:00Z')

/** An entry from a text: "Ana 0-30" began at eight and took 30 minutes. */
const read = (text: string): Entry => {
  const [, who = '', from, to] = /^(\w+) (\d+)-(\d+)$/.exec(text) ?? []
  return { who, start: eight + Number(from) * 60_000, end: eight + Number(to) * 60_000 }
}

const judge = async (texts: string[], required: number, cost: string): Promise<void> => {
  const given = await toilMinutes(texts.map(read))
  const what = texts.length === 0 ? 'No entries' : texts.join(', ')
  expect(given, `${what}: you gave ${given} minutes (required: ${required}). ${cost}`).toBe(required)
}

const apart = check('adds up what does not overlap', async () => {
  const cost = 'Work that was done is not in the report.'
  await judge(['Ana 0-30'], 30, cost)
  await judge(['Ana 0-30', 'Ana 60-75'], 45, cost)
  await judge(['Ana 60-75', 'Ana 0-30'], 45, cost)
  await judge(['Ana 0-30', 'Ana 30-50'], 50, cost)
  await judge(['Ana 0-0'], 0, 'A click is not an hour.')
  await judge([], 0, 'Work appears that nobody did.')
})

check('counts an overlap once', { after: apart }, async () => {
  const cost = 'The day has more hours than it has, and the case for automation is not believed.'
  await judge(['Ana 0-60', 'Ana 30-90'], 90, cost)
  if ((await toilMinutes(['Ana 0-120', 'Ana 10-20', 'Ana 30-60'].map(read))) === 150) {
    misconception(
      'Each entry was compared with the one before it only, and a long one outlasts its neighbour.',
    )
  }
  await judge(['Ana 0-120', 'Ana 10-20', 'Ana 30-60'], 120, cost)
  await judge(['Ana 30-60', 'Ana 10-20', 'Ana 0-120'], 120, cost)
  await judge(['Ana 0-60', 'Ana 0-60', 'Ana 0-45'], 60, cost)
  await judge(['Ana 0-20', 'Ana 10-30', 'Ana 25-40', 'Ana 100-110'], 50, cost)
  const entries = ['Ana 30-60', 'Ana 0-45'].map(read)
  const held = await hold(entries)
  await toilMinutes(held)
  expect(
    await data(held),
    'The list is not what it was before the call (required: as it was). The caller shows it in another order.',
  ).toEqual(entries)
})

check('counts two persons twice', { after: apart }, async () => {
  const cost = 'A night that took two people looks like one.'
  await judge(['Ana 0-60', 'Ben 0-60'], 120, cost)
  await judge(['Ana 0-60', 'Ben 30-40', 'Ana 50-70', 'Ben 35-45'], 85, cost)
  const named = ['Ana 0-60', 'constructor 0-60', 'Ana 0-60']
  const given = await toilMinutes(named.map(read)).then(String, (error: Error) => `a ${error.name} and no`)
  if (given !== '120') {
    misconception('A plain object has keys that nobody put there, and "constructor" is one of them.')
  }
  expect(
    given,
    `${named.join(', ')}: you gave ${given} minutes (required: 120). A name that means something to JavaScript is a name, and one such user ends the report.`,
  ).toBe('120')
})

check('refuses an end before its start', { after: apart }, async () => {
  for (const texts of [['Ana 30-0'], ['Ana 0-60', 'Ana 40-20']]) {
    const given = await toilMinutes(texts.map(read)).then(String, (error: Error) => error.name)
    expect(
      given,
      `${texts.join(', ')}: you gave ${given} (required: a RangeError). A typing error takes hours off the report, or is left out in silence.`,
    ).toBe('RangeError')
  }
})
