import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { ask, readBoard, startHost } from '@firedrill/workshop/samples'
import { expect, onTestFinished, test } from 'vitest'
import { makeFixtureCourse } from './fixture-course.ts'
import { listenForAnything } from './listen-for-anything.ts'
import { hasTmux, openTerminal, type Terminal } from './terminal.ts'

const bin = join(repository, 'packages/cli/bin/firedrill.mjs')

/** A learner's terminal, with `drill error-ratio --join …` on its way. */
const joinOnTerminal = (root: string, where: string): Terminal => {
  const env = {
    FIREDRILL_ROOT: root,
    HOME: root,
    TMPDIR: join(root, 'scratch'),
    PATH: process.env.PATH ?? '',
  }
  const terminal = openTerminal({ cwd: root, env })
  onTestFinished(() => terminal.close())
  terminal.type(`'${process.execPath}' '${bin}' error-ratio --join ${where}`, 'Enter')
  return terminal
}

test.runIf(hasTmux)(
  'on a terminal the learner is asked, and a no opens the drill all the same',
  async () => {
    const { address, knocks } = await listenForAnything()
    const { root } = makeFixtureCourse()
    const terminal = joinOnTerminal(root, address)
    await terminal.until(/Your name, as the board shows it:/)
    terminal.type('Ada', 'Enter')
    await terminal.until(/as Ada\.[\s\S]*Join\? y or n:/)
    terminal.type('n', 'Enter')
    await terminal.until(/Done when/)
    expect(terminal.screen()).not.toContain('Workshop')
    expect(knocks()).toBe(0)
  },
  120_000,
)

test.runIf(hasTmux)(
  'on a terminal a yes joins, and the screen has the room’s line',
  async () => {
    const { root } = makeFixtureCourse()
    const host = await startHost({ data: join(root, 'host'), root })
    const terminal = joinOnTerminal(root, `${host.code}@${host.place} --name Ada`)
    await terminal.until(/Join\? y or n:/)
    terminal.type('y', 'Enter')
    await terminal.until(/Workshop: The whole course/)
    terminal.type('w')
    await terminal.until(/your hand is up/)
    expect((await readBoard(host)).seats).toMatchObject([{ name: 'Ada', isThere: true }])
    await ask(host, '/api/board/countdown', {
      token: host.key,
      message: { countdown: { about: 'error-ratio', seconds: 600 } },
    })
    await terminal.until(/9:\d\d left for error-ratio/)
    await host.end('SIGKILL')
    await terminal.until(/Workshop: away/)
    terminal.type('q')
    await terminal.until(/Next: /)
  },
  240_000,
)

test.runIf(hasTmux)(
  'on a terminal a day is handed in once what goes was read, and its grade is told there',
  async () => {
    const { root } = makeFixtureCourse()
    const host = await startHost({ data: join(root, 'host'), root, args: ['--min-tier', 'T1'] })
    const terminal = joinOnTerminal(root, `${host.code}@${host.place} --name Ada --yes`)
    await terminal.until(/Workshop: The whole course/)
    terminal.type('b')
    await terminal.until(/to do/)
    terminal.type('i')
    await terminal.until(
      /Hand in day1\?[\s\S]*You hand in 2 files of day1 to The whole course, as Ada:\s+learner\.yaml, day1\/error-ratio\.ts/,
    )
    terminal.type('y')
    await terminal.until(/day1 is handed in|day1: 0 of 20 points/)
    await expect
      .poll(
        async () => {
          terminal.type('i')
          await terminal.until(/Hand in day1\?/)
          const shown = terminal.screen()
          terminal.type('i')
          await terminal.until(/to do/)
          return shown
        },
        { timeout: 200_000, interval: 2_000 },
      )
      .toMatch(/day1: 0 of 20 points, graded at T[12]/)
    terminal.type('q')
    await terminal.until(/Next: /)
  },
  360_000,
)
