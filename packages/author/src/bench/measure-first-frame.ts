import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { FiredrillError } from '@firedrill/course'
import { median } from '../median.ts'
import { type BenchPlace, type BenchRow, toRow } from './bench.ts'
import { interleave } from './interleave.ts'
import { drill } from './measure-commands.ts'
import { endTerminal, openTerminal } from './open-terminal.ts'
import { type Command, timeEmptyNode } from './time-command.ts'

const mostRounds = 15
const pauseMs = 50
const deadlineMs = 20_000

/** From the start of `drill`, and of `drill day1`, to the first words on a terminal's screen, beside a bare Ink. */
export const measureFirstFrame = async (place: BenchPlace): Promise<BenchRow[]> => {
  const { dir, command: hello } = writeHello(place.root)
  const times = await interleave(
    {
      empty: timeEmptyNode,
      ink: () => timeFirstWords(hello),
      home: () => timeFirstWords(drill(place, [])),
      day: () => timeFirstWords(drill(place, ['day1'])),
    },
    { rounds: Math.min(place.rounds, mostRounds), pauseMs, signal: place.signal },
  ).finally(() => rmSync(dir, { recursive: true, force: true }))
  const row = (name: string, value: number[], limit: number | null): BenchRow =>
    toRow({
      part: 'first-frame',
      name,
      unit: 'ms',
      value: median(value) ?? 0,
      reference: 'node -e 0',
      referenceValue: median(times.empty) ?? 0,
      limit,
    })
  return [
    row('drill, first words on a terminal', times.home, 4),
    row('drill day1, first words on a terminal', times.day, 4),
    row('a bare Ink hello, first words on a terminal', times.ink, null),
  ]
}

/** The least that Ink can do, from the libraries of the screens. */
const writeHello = (root: string): { dir: string; command: Command } => {
  const dir = mkdtempSync(join(tmpdir(), 'firedrill-ink-'))
  symlinkSync(join(root, 'packages/tui/node_modules'), join(dir, 'node_modules'), 'junction')
  const hello = join(dir, 'hello.mjs')
  writeFileSync(
    hello,
    "import { render, Text } from 'ink'\nimport { createElement } from 'react'\nrender(createElement(Text, null, 'hello'))\n",
  )
  return { dir, command: { args: [hello], env: {} } }
}

const timeFirstWords = async (command: Command): Promise<number> => {
  const started = performance.now()
  const child = openTerminal(command)
  try {
    return (await firstWords(child)) - started
  } finally {
    await endTerminal(child)
  }
}

const firstWords = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    let text = ''
    const fail = (why: string): void =>
      reject(new FiredrillError('internal', `The terminal showed nothing: ${why}.`, 'Run it by hand.'))
    const deadline = setTimeout(() => fail(`${deadlineMs / 1_000} s of silence`), deadlineMs)
    child.once('error', reject)
    child.once('exit', (code) =>
      stripVTControlCharacters(text).trim() === '' ? fail(`it ended with ${code}`) : undefined,
    )
    child.once('exit', () => clearTimeout(deadline))
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (stripVTControlCharacters(text).trim() === '') return
      clearTimeout(deadline)
      resolve(performance.now())
    })
  })
