import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root as repository } from '@firedrill/bundle'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type FixtureCourse, makeFixtureCourse, rightAnswer, workFile } from './fixture-course.ts'
import { hasTmux, openTerminal, patience, type Terminal } from './terminal.ts'

const command = `${process.execPath} ${join(repository, 'packages/cli/bin/firedrill.mjs')} error-ratio`
const wrongAnswer = 'export const errorRatio = () => 4'

/** A terminal in which the drill was tried once, without passing; the drill's process has written its id. */
const openTried = async (
  env: Record<string, string> = {},
): Promise<{ course: FixtureCourse; terminal: Terminal; pid: () => number }> => {
  const course = makeFixtureCourse()
  const terminal = openTerminal({
    cwd: course.root,
    env: { FIREDRILL_ROOT: course.root, TMPDIR: course.scratch, ...env },
  })
  onTestFinished(terminal.close)
  // The shell hands its job the terminal, and knows its id.
  terminal.type('set -m; PS1="ready> "', 'Enter')
  await terminal.until(/ready>\s*$/)
  terminal.type(`sh -c 'echo $$ > pid; exec ${command}'; echo "code $?"; stty -a | grep -o ' echo '`, 'Enter')
  await terminal.until(/You start with 0 of 3/)
  course.save(wrongAnswer)
  await terminal.until(/Not yet: 0 of 3/)
  return { course, terminal, pid: () => Number(readFileSync(join(course.root, 'pid'), 'utf8')) }
}

const journalOf = ({ root }: FixtureCourse): string =>
  readFileSync(join(root, '.firedrill/journal.jsonl'), 'utf8')

/** Nothing of the drill runs any more, and it has left no temporary files. */
const ended = async ({ root, scratch }: FixtureCourse, pid: number): Promise<void> => {
  await vi.waitFor(
    () => {
      // Nobody may have asked yet how it ended.
      expect([undefined, 'Z']).toContain(stateOf(pid))
      expect(readdirSync(scratch)).toEqual([])
      expect(running(root)).toEqual([])
    },
    { timeout: 20_000, interval: 100 },
  )
}

/** `T` where a process is stopped, `Z` where it has ended and nobody has asked how; undefined where there is none. */
const stateOf = (pid: number): string | undefined => {
  try {
    return /^State:\s+(\w)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

/** The processes that were started for a course, whatever group they are in. */
const running = (root: string): string[] =>
  readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8')
      return environment.includes(`FIREDRILL_ROOT=${root}`) && isNode(pid)
    } catch {
      return false
    }
  })

const isNode = (pid: string): boolean => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('node')

const runs = test.runIf(hasTmux && process.platform === 'linux')

runs('SIGTERM ends it in order: the terminal is as it was, and the go is kept', patience, async () => {
  const { course, terminal, pid } = await openTried()
  process.kill(pid(), 'SIGTERM')
  await terminal.until(/not passed yet[\s\S]*Next: day1\/error-ratio[\s\S]*code 0\n {0,1}echo/)
  expect(terminal.written()).toContain('\u001b[?25h')
  expect(journalOf(course)).toContain('"result":"leave"')
  expect(readFileSync(join(course.root, workFile), 'utf8')).toBe(wrongAnswer)
  await ended(course, pid())
})

runs('a terminal that is closed ends it in order too, and nothing runs on', patience, async () => {
  const { course, terminal, pid } = await openTried()
  const id = pid()
  terminal.close()
  await ended(course, id)
  expect(journalOf(course)).toContain('"result":"leave"')
  expect(readFileSync(join(course.root, workFile), 'utf8')).toBe(wrongAnswer)
})

runs('a terminal that is closed before its first frame is a second old ends it too', patience, async () => {
  const course = makeFixtureCourse()
  for (const waitMs of [0, 40, 120]) {
    const terminal = openTerminal({
      cwd: course.root,
      env: { FIREDRILL_ROOT: course.root, TMPDIR: course.scratch },
    })
    onTestFinished(terminal.close)
    terminal.type(command, 'Enter')
    await terminal.until(/Done when/)
    await sleep(waitMs)
    terminal.close()
    await vi.waitFor(() => expect(running(course.root)).toEqual([]), { timeout: 20_000, interval: 100 })
  }
})

runs('a terminal that is closed while the drill is stopped ends it too', patience, async () => {
  const { course, terminal, pid } = await openTried()
  const id = pid()
  terminal.type('C-z')
  await vi.waitFor(() => expect(stateOf(id)).toBe('T'), { timeout: 20_000 })
  terminal.close()
  await ended(course, id)
  expect(journalOf(course)).toContain('"result":"leave"')
})

runs('kill -9 takes the judge along, and the next start knows the try', patience, async () => {
  const { course, terminal, pid } = await openTried()
  terminal.type('h')
  await terminal.until(/Hint 1 of 4/)
  process.kill(pid(), 'SIGKILL')
  await terminal.until(/code 137/)
  await vi.waitFor(() => expect(running(course.root)).toEqual([]), { timeout: 20_000 })
  // The terminal is raw still: a line ends with its own key there.
  terminal.type('stty sane; tput rmcup; clear', 'C-j')
  await terminal.until(/^ready>\s*$/)
  terminal.type(command, 'Enter')
  await terminal.until(/Hint 1 of 4[\s\S]*You start with 0 of 3/)
  expect(readFileSync(join(course.root, workFile), 'utf8')).toBe(wrongAnswer)
})

runs(
  'an editor in the terminal is stopped along with the drill, and comes back with it',
  patience,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'editor-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const editor = join(folder, 'vi')
    writeFileSync(editor, '#!/bin/sh\necho "editing $*"\nhead -n 5 > written\n', {
      mode: 0o755,
    })
    const { course, terminal } = await openTried({ VISUAL: editor })
    terminal.type('e')
    await terminal.until(/editing .*error-ratio\.ts/)
    terminal.type('C-z')
    await terminal.until(/Stopped[\s\S]*ready>\s*$/)
    terminal.type('fg', 'Enter')
    await terminal.until(/ready> fg\nsh -c/)
    for (const word of ['one', 'two', 'three', 'four', 'five']) terminal.type(word, 'Enter')
    await terminal.until(/The share of failed answers[\s\S]*Not yet: 0 of 3 checks\.\nn next/)
    expect(readFileSync(join(course.root, 'written'), 'utf8')).toBe('one\ntwo\nthree\nfour\nfive\n')
    terminal.type('h')
    await terminal.until(/Hint 1 of 4/)
  },
)

runs(
  'a stop from outside gives the shell its terminal, and fg brings the screen back',
  patience,
  async () => {
    const { course, terminal, pid } = await openTried()
    for (const signal of ['SIGTSTP', 'SIGSTOP'] as const) {
      process.kill(pid(), signal)
      await vi.waitFor(() => expect(stateOf(pid())).toBe('T'), { timeout: 20_000 })
      if (signal === 'SIGTSTP') await terminal.until(/ready>\s*$/)
      // After a stop that nobody could prepare for the terminal is raw still: a line ends with its own key there.
      terminal.type('fg', 'C-j')
      await terminal.until(/The share of failed answers[\s\S]*Not yet: 0 of 3 checks\.\nn next/)
    }
    terminal.type('h')
    await terminal.until(/Hint 1 of 4/)
    course.save(rightAnswer)
    await terminal.until(/Passed in/)
    terminal.type('q')
    await terminal.until(/Next: day1\/error-alarm[\s\S]*ready>\s*$/)
    terminal.type('stty -a | grep -o " echo "', 'Enter')
    await terminal.until(/\n ?echo\s*\nready>/)
  },
)
