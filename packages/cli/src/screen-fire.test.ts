import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { expect, onTestFinished, test } from 'vitest'
import { leakSeed, makeFireCourse } from './fixture-fire.ts'
import type { FixtureCourse } from './fixture-course.ts'
import { hasTmux, openTerminal, type Terminal } from './terminal.ts'

const command = `${process.execPath} ${join(repository, 'packages/cli/bin/firedrill.mjs')}`

const openFire = (
  size: { columns?: number; rows?: number } = {},
): { course: FixtureCourse; terminal: Terminal } => {
  const course = makeFireCourse()
  const env = { FIREDRILL_ROOT: course.root, TMPDIR: course.scratch }
  const terminal = openTerminal({ cwd: course.root, env, ...size })
  onTestFinished(terminal.close)
  const end = `echo "code $?"; stty -a | grep -o ' echo '`
  terminal.type(`${command} fire week1 --seed ${leakSeed}; ${end}`, 'Enter')
  return { course, terminal }
}

const journalOf = ({ root }: FixtureCourse): string =>
  readFileSync(join(root, '.firedrill/journal.jsonl'), 'utf8')

test.runIf(hasTmux)('a fire on screen burns by the clock, is put out, told and kept', async () => {
  const { course, terminal } = openFire()
  await terminal.until(/since the page +BURNING \d+x[\s\S]*% left[\s\S]*02:47\. You are on call/)
  // Nothing was typed: the clock runs by itself.
  await terminal.until(/0:0[2-9] since the page/)
  terminal.type('graph po', 'Tab')
  await terminal.until(/> graph pool _/)
  terminal.type('Enter')
  await terminal.until(/connections in use, by host[\s\S]*o4 .* 40 top 40/)
  terminal.type('rolback 118', 'Enter')
  await terminal.until(/Did you mean rollback\?/)
  terminal.type('Up')
  await terminal.until(/> rolback 118_/)
  terminal.type('BSpace', 'BSpace', 'BSpace', 'BSpace', 'BSpace', 'BSpace', 'BSpace', 'BSpace', 'BSpace')
  terminal.type('llback 118', 'Enter')
  await terminal.until(/orders is rolled back, host after host/)
  terminal.type('wait 5m', 'Enter')
  await terminal.until(/Mitigated \d:\d\d after the page;[\s\S]*What you did[\s\S]*enter closes/)
  terminal.type('Down', 'Down', 'PageDown')
  await terminal.until(/Source: the Site Reliability Workbook/)
  expect(journalOf(course)).toContain('"result":"mitigated"')
  terminal.type('Enter')
  await terminal.until(
    /The same fire again: pnpm drill fire week1 --seed 00000000\n[\s\S]*code 0\n {0,1}echo/,
  )
})

test.runIf(hasTmux)('Ctrl-C gives a fire up, says what it cost and gives the terminal back', async () => {
  const { course, terminal } = openFire({ columns: 50, rows: 20 })
  await terminal.until(/BURNING/)
  terminal.type('C-c')
  await terminal.until(/code 0\n {0,1}echo/)
  expect(terminal.written()).toMatch(/Given up; \d\.\d\d % of the 30-day budget burned/)
  expect(journalOf(course)).toContain('"result":"given-up"')
})

test.runIf(hasTmux)(
  'a terminal of 40 columns and 12 rows has the burn, the answer and the prompt',
  async () => {
    const { terminal } = openFire({ columns: 40, rows: 12 })
    await terminal.until(/BURNING \d+x\n[\s\S]*% left/)
    terminal.type('hosts', 'Enter')
    await terminal.until(/> hosts\no1: state up/)
    terminal.type('PageDown', 'PageDown', 'PageDown')
    await terminal.until(/o4: state up/)
    terminal.resize(100, 30)
    await terminal.until(/requests ▇|requests █[\s\S]*o4: |o4 +up/)
    expect(terminal.screen()).toMatch(/> _/)
  },
)

test.runIf(hasTmux)(
  'Ctrl-Z gives the shell the terminal, nothing burns meanwhile, and fg goes on',
  async () => {
    const { terminal } = openFire()
    await terminal.until(/BURNING/)
    terminal.type('hos')
    await terminal.until(/> hos_/)
    terminal.type('C-z')
    await terminal.until(/Stopped|suspended/i)
    expect(terminal.screen()).not.toContain('BURNING')
    terminal.type('fg', 'Enter')
    await terminal.until(/\d:\d\d since the page[\s\S]*> hos_/)
  },
)
