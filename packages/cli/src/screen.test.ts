import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { expect, onTestFinished, test } from 'vitest'
import { type FixtureCourse, makeFixtureCourse, rightAnswer } from './fixture-course.ts'
import { hasTmux, openTerminal, type Terminal } from './terminal.ts'

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

test.runIf(hasTmux)('a learner reads, fails, passes, goes on and quits', async () => {
  const { course, terminal } = openScreen()
  await terminal.until(/The availability panel turns red[\s\S]*You start with 0 of 3 checks\./)
  course.save('export const errorRatio = (statuses: number[]) => statuses.length')
  await terminal.until(/200, 503, 204, 200 gave 4 \(required: 0\.25\)[\s\S]*Not yet: 0 of 3/)
  course.save(rightAnswer)
  await terminal.until(/ok {3}no answers have no ratio[\s\S]*Passed in \d:\d\d\. n goes on\./)
  terminal.type('n')
  await terminal.until(/Errors grow old[\s\S]*An error of last week pages nobody/)
  terminal.type('n')
  await terminal.until(/An alarm that forgets[\s\S]*You start with \d of/)
  terminal.type('q')
  await terminal.until(/Passed: day1\/error-ratio\. Next: day1\/error-alarm\.[\s\S]*code 0\n {0,1}echo/)
  expect(terminal.screen()).not.toContain('The availability panel')
  expect(readFileSync(join(course.root, '.firedrill/journal.jsonl'), 'utf8')).toContain('"result":"pass"')
  expect(readdirSync(course.scratch)).toEqual([])
})

test.runIf(hasTmux)('Ctrl-C during an endless loop gives the terminal back as it was', async () => {
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

test.runIf(hasTmux)('a small terminal shows the end of what matters, and the keys', async () => {
  const { course, terminal } = openScreen({ columns: 44, rows: 12 })
  await terminal.until(/The availability panel[\s\S]*n next/)
  course.save('export const errorRatio = () => 4')
  await terminal.until(/Not yet: 0 of 3[\s\S]*n next/)
  expect(existsSync(course.root)).toBe(true)
})
