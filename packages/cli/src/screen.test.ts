import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { expect, onTestFinished, test } from 'vitest'
import { type FixtureCourse, makeFixtureCourse, rightAnswer, workFile } from './fixture-course.ts'
import { hasTmux, openTerminal, patience, type Terminal } from './terminal.ts'

// Counted aloud: a machine without tmux runs no screen test, and `.ci/run` fails where that happens.
if (!hasTmux) process.stderr.write('blocked: tmux, apt-get install tmux\n')

const command = `${process.execPath} ${join(repository, 'packages/cli/bin/firedrill.mjs')}`

const openScreen = (
  size: { columns?: number; rows?: number } = {},
): { course: FixtureCourse; terminal: Terminal } => {
  const course = makeFixtureCourse()
  const env = { FIREDRILL_ROOT: course.root, TMPDIR: course.scratch }
  const terminal = openTerminal({ cwd: course.root, env, ...size })
  onTestFinished(terminal.close)
  terminal.type(`${command} error-ratio; echo "code $?"; stty -a | grep -o ' echo '`, 'Enter')
  return { course, terminal }
}

test.runIf(hasTmux)('a learner reads, fails, passes, goes on and quits', patience, async () => {
  const { course, terminal } = openScreen()
  await terminal.until(/The availability panel turns red[\s\S]*You start with 0 of 3 checks\./)
  course.save('export const errorRatio = (statuses: number[]) => statuses.length')
  await terminal.until(/200, 503, 204, 200 gave 4 \(required: 0\.25\)[\s\S]*Not yet: 0 of 3/)
  course.save(rightAnswer)
  await terminal.until(/ok {3}no answers have no ratio[\s\S]*Passed in \d:\d\d, your best\. n goes on\./)
  terminal.type('n')
  await terminal.until(/Errors grow old[\s\S]*An error of last week pages nobody/)
  terminal.type('n')
  await terminal.until(/An alarm that forgets[\s\S]*You start with \d of/)
  terminal.type('q')
  await terminal.until(
    /\[x\] The share of failed answers[\s\S]*Next: day1\/error-alarm\.[\s\S]*code 0\n {0,1}echo/,
  )
  expect(terminal.screen()).not.toContain('The availability panel')
  expect(readFileSync(join(course.root, '.firedrill/journal.jsonl'), 'utf8')).toContain('"result":"pass"')
  expect(readdirSync(course.scratch)).toEqual([])
})

test.runIf(hasTmux)('Ctrl-C during an endless loop gives the terminal back as it was', patience, async () => {
  const { course, terminal } = openScreen()
  await terminal.until(/You start with/)
  course.save('export function errorRatio() { for (;;); }')
  await terminal.until(/Judging/)
  terminal.type('C-c')
  await terminal.until(/code 0\n {0,1}echo/)
  expect(readdirSync(course.scratch)).toEqual([])
})

test.runIf(hasTmux)(
  'an endless loop is told, and the next save is judged as if nothing had been',
  patience,
  async () => {
    const { course, terminal } = openScreen()
    await terminal.until(/You start with/)
    course.save('export function errorRatio() { for (;;); }')
    await terminal.until(/event loop is blocked/)
    course.save(rightAnswer)
    await terminal.until(/Passed in/)
    expect(terminal.screen()).toContain('ok   no answers have no ratio')
  },
)

test.runIf(hasTmux)('a small terminal shows the end of what matters, and the keys', patience, async () => {
  const { course, terminal } = openScreen({ columns: 44, rows: 12 })
  await terminal.until(/You start with 0 of 3 checks\.\nn next/)
  course.save('export const errorRatio = () => 4')
  await terminal.until(/Not yet: 0 of 3[\s\S]*n next/)
  expect(existsSync(course.root)).toBe(true)
})

test.runIf(hasTmux)('hints, the solution, a reset, an undo and another go', patience, async () => {
  const { course, terminal } = openScreen()
  await terminal.until(/You start with 0 of 3/)
  terminal.type('h')
  await terminal.until(/Hint 1 of 4: Who made the mistake/)
  terminal.type('s')
  await terminal.until(/opens after one go of your own/)
  course.save('export const errorRatio = () => 4')
  await terminal.until(/Not yet: 0 of 3/)
  terminal.type('s')
  await terminal.until(/marked as seen/)
  terminal.type('y')
  await terminal.until(/: the solution\n\nerror-ratio\.ts, yours[\s\S]*- export const errorRatio = \(\) => 4/)
  terminal.type('G')
  await terminal.until(/Also correct: one-loop/)
  terminal.type('Escape')
  await terminal.until(/Hint 1 of 4[\s\S]*Not yet: 0 of 3/)
  terminal.type('x')
  await terminal.until(/Your file is kept: u brings it back\.[\s\S]*You start with 0 of 3/)
  terminal.type('u')
  await terminal.until(/Your file is back\./)
  expect(readFileSync(join(course.root, workFile), 'utf8')).toBe('export const errorRatio = () => 4')
  terminal.type('a')
  await terminal.until(/The share of failed answers, again[\s\S]*Edit work\/review\/error-ratio\.ts/)
  writeFileSync(join(course.root, 'work/review/error-ratio.ts'), rightAnswer)
  await terminal.until(/Only answers that the service failed[\s\S]*Passed in/)
  terminal.type('b')
  await terminal.until(/1 of 2 passed[\s\S]*> \[x\] The share/)
})

test.runIf(hasTmux)('two terminals on one item; one is killed, and nothing is lost', patience, async () => {
  const { course, terminal } = openScreen()
  const other = openTerminal({
    cwd: course.root,
    env: { FIREDRILL_ROOT: course.root, TMPDIR: course.scratch },
  })
  onTestFinished(other.close)
  await terminal.until(/You start with 0 of 3/)
  other.type(`echo $$; exec ${command} error-ratio`, 'Enter')
  await other.until(/You start with 0 of 3/)
  course.save('export const errorRatio = () => 4')
  await terminal.until(/Not yet: 0 of 3/)
  await other.until(/Not yet: 0 of 3/)
  other.kill()
  course.save(rightAnswer)
  await terminal.until(/Passed in/)
  terminal.type('q')
  await terminal.until(/Next: day1\/error-alarm\./)
  expect((await course.drill(['list'])).stdout).toContain('[x] error-ratio')
  expect((await course.drill(['doctor'])).stdout).toMatch(/ok {3}journal/)
})

test.runIf(hasTmux)(
  'a file that disappears while the screen is open is told, and a reset brings the starter',
  patience,
  async () => {
    const { course, terminal } = openScreen()
    await terminal.until(/You start with 0 of 3/)
    rmSync(join(course.root, workFile))
    await terminal.until(/work\/day1\/error-ratio\.ts is missing\./)
    mkdirSync(join(course.root, workFile))
    await terminal.until(/is a folder\.[\s\S]*No verdict\./)
    terminal.type('x')
    await terminal.until(/You start with 0 of 3/)
    expect(readFileSync(join(course.root, workFile), 'utf8')).toContain('errorRatio')
  },
)
