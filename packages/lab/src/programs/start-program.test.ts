import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProgram } from './start-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'firedrill-fixtures-'))
const path = process.env.PATH

/** Puts a program of a few lines on PATH. */
const install = (name: string, lines: string): void => {
  const file = join(folder, name)
  writeFileSync(file, `#!${process.execPath}\n${lines}`)
  chmodSync(file, 0o755)
}

const serve = `
const { readFileSync } = require('node:fs')
const server = require('node:http').createServer((_, response) => response.end(readFileSync('note')))
server.listen(0, '127.0.0.1', () => console.log('pid=' + process.pid + ' address=127.0.0.1:' + server.address().port))
`

beforeAll(() => {
  process.env.PATH = [folder, path].join(delimiter)
  install('servant', serve)
  install('deaf', `process.on('SIGTERM', () => {})\n${serve}`)
  install('broken', `console.error('no such flag: --ready')\nprocess.exit(3)`)
})
afterAll(() => {
  process.env.PATH = path
  rmSync(folder, { recursive: true })
})

const servant = {
  name: 'servant',
  files: { note: 'hello' },
  args: [],
  listening: /address=(\S+)/,
  readyPath: '/',
}

test('A program runs in a folder of its own, which goes with it; closing twice is closing once.', async () => {
  const program = await startProgram(servant)
  expect(await (await fetch(program.url)).text()).toBe('hello')
  expect(foldersOf('servant')).toHaveLength(1)
  await program.close()
  await expect(program.close()).resolves.toBeUndefined()
  expect(isAlive(pidIn(program.output()))).toBe(false)
  expect(foldersOf('servant')).toEqual([])
  await expect(fetch(program.url)).rejects.toThrow()
})

test('A program that ends before it is ready is told with its last words.', async () => {
  await expect(startProgram({ ...servant, name: 'broken' })).rejects.toMatchObject({
    name: 'FiredrillError',
    code: 'environment',
    message: expect.stringMatching(/^broken did not start: it ended with 3\.\nno such flag: --ready$/),
  })
  expect(foldersOf('broken')).toEqual([])
})

test('A program that is missing is told with what would bring it.', async () => {
  await expect(startProgram({ ...servant, name: 'no-such-program' })).rejects.toMatchObject({
    code: 'environment',
    message: 'blocked: no-such-program, apt-get install -y no-such-program',
  })
})

test('A program ends when the process that started it is killed, and leaves no folder.', async () => {
  const script = `
    const { startProgram } = await import(${JSON.stringify(import.meta.resolve('./start-program.ts'))})
    const program = await startProgram({ ...${JSON.stringify(servant)}, listening: ${servant.listening} })
    console.log(program.output())
    setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [chunk] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = pidIn(chunk.toString())
  expect(isAlive(pid)).toBe(true)
  parent.kill('SIGKILL')
  await once(parent, 'close')
  expect(await eventually(() => !isAlive(pid) && foldersOf('servant').length === 0)).toBe(true)
})

test('A program that does not hear when it is asked to end is killed.', async () => {
  const program = await startProgram({ ...servant, name: 'deaf' })
  await program.close()
  expect(isAlive(pidIn(program.output()))).toBe(false)
  expect(foldersOf('deaf')).toEqual([])
})

const foldersOf = (name: string): string[] =>
  readdirSync(tmpdir()).filter((entry) => entry.startsWith(`firedrill-${name}-`))

const pidIn = (text: string): number => Number(/pid=(\d+)/.exec(text)?.[1])

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const eventually = async (condition: () => boolean): Promise<boolean> => {
  for (let turn = 0; turn < 1_000; turn++) {
    if (condition()) return true
    await sleep(20)
  }
  return false
}
