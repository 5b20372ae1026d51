import { type ChildProcess, spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { FiredrillError } from '@firedrill/course'
import { median } from '../median.ts'
import { type BenchPlace, type BenchRow, toRow } from './bench.ts'
import { interleave } from './interleave.ts'
import { drill } from './measure-commands.ts'
import { type Command, timeEmptyNode } from './time-command.ts'

/** Gives a program a terminal; of util-linux. */
const terminal = 'script'
const mostRounds = 15
const pauseMs = 50
const deadlineMs = 20_000

/** From the start of `drill day1` to the first words on a terminal's screen. */
export const measureFirstFrame = async (place: BenchPlace): Promise<BenchRow[]> => {
  const times = await interleave(
    { empty: timeEmptyNode, frame: () => timeFirstWords(drill(place, ['day1'])) },
    { rounds: Math.min(place.rounds, mostRounds), pauseMs, signal: place.signal },
  )
  return [
    toRow({
      part: 'first-frame',
      name: 'drill day1, first words on a terminal',
      unit: 'ms',
      value: median(times.frame) ?? 0,
      reference: 'node -e 0',
      referenceValue: median(times.empty) ?? 0,
      limit: 8,
    }),
  ]
}

const timeFirstWords = async ({ args, env }: Command): Promise<number> => {
  const line = [process.execPath, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  const started = performance.now()
  const child = spawn(terminal, ['-qefc', `stty rows 24 cols 80; ${line}`, '/dev/null'], {
    env: { ...process.env, ...env, TERM: 'xterm-256color', SHELL: '/bin/sh' },
    stdio: 'pipe',
    detached: true,
  })
  try {
    return (await firstWords(child)) - started
  } finally {
    await endScreen(child)
  }
}

const firstWords = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    let text = ''
    const fail = (why: string): void =>
      reject(new FiredrillError('internal', `\`drill day1\` showed nothing: ${why}.`, 'Run it by hand.'))
    const deadline = setTimeout(() => fail(`${deadlineMs / 1_000} s of silence`), deadlineMs)
    child.once('error', reject)
    child.once('exit', (code) => fail(`it ended with ${code}`))
    child.once('exit', () => clearTimeout(deadline))
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (stripVTControlCharacters(text).trim() === '') return
      clearTimeout(deadline)
      resolve(performance.now())
    })
  })

/** Closing the terminal is what ends a screen; what does not hear it is ended. */
const endScreen = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = new Promise((resolve) => child.once('close', resolve))
  const { pid } = child
  child.stdin?.write('q')
  const force = setTimeout(() => process.kill(-pid, 'SIGKILL'), 3_000)
  await gone
  clearTimeout(force)
}
