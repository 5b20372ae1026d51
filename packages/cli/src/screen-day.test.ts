import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { expect, onTestFinished, test } from 'vitest'
import { type FixtureCourse, makeFixtureCourse, rightAnswer } from './fixture-course.ts'
import { hasTmux, openTerminal, patience, type Terminal } from './terminal.ts'

const command = `${process.execPath} ${join(repository, 'packages/cli/bin/firedrill.mjs')}`
const wrongAnswer = 'export const errorRatio = () => 4'

const openShell = (course: FixtureCourse, size: { columns?: number; rows?: number } = {}): Terminal => {
  const terminal = openTerminal({
    cwd: course.root,
    env: { FIREDRILL_ROOT: course.root, TMPDIR: course.scratch },
    ...size,
  })
  onTestFinished(terminal.close)
  return terminal
}

const openDrill = (
  words = '',
  size: { columns?: number; rows?: number } = {},
): { course: FixtureCourse; terminal: Terminal } => {
  const course = makeFixtureCourse()
  const terminal = openShell(course, size)
  terminal.type(`${command} ${words}; echo "code $?"`, 'Enter')
  return { course, terminal }
}

test.runIf(hasTmux)(
  'a day from home and back: read, fail, hint, pass, away, summary, home, goodbye',
  patience,
  async () => {
    const { course, terminal } = openDrill()
    await terminal.until(
      /firedrill +0 of 2 passed[\s\S]*> start: day1 The share of failed answers[\s\S]*week9/,
    )
    terminal.type('Enter')
    await terminal.until(/Whose fault is an answer[\s\S]*Then: The share of failed answers/)
    terminal.type('Enter')
    await terminal.until(/The availability panel turns red[\s\S]*You start with 0 of 3 checks\./)
    course.save(wrongAnswer)
    await terminal.until(/FAIL[\s\S]*Not yet: 0 of 3 checks\./)
    terminal.type('h')
    await terminal.until(/Hint 1 of 4: Who made the mistake/)
    terminal.type('b')
    await terminal.until(/0 of 2 passed[\s\S]*> \[~\] The share of failed answers/)
    terminal.type('Enter')
    await terminal.until(/Hint 1 of 4[\s\S]*You start with 0 of 3 checks\./)
    course.save(rightAnswer)
    await terminal.until(
      /Only answers that the service failed[\s\S]*Passed in 0:\d\d, your best\. With 1 hint\. n goes on\./,
    )
    terminal.type('Enter')
    await terminal.until(/Errors grow old/)
    terminal.type('b')
    await terminal.until(/1 of 2 passed/)
    terminal.type('b')
    await terminal.until(
      /What you did[\s\S]*\[x\] The share of failed answers[\s\S]*1 hint, back in \d+ days[\s\S]*1 of 2 passed/,
    )
    terminal.type('Enter')
    await terminal.until(/> continue: day1 An alarm that forgets[\s\S]*50%/)
    terminal.type('s')
    await terminal.until(/Your figures[\s\S]*week1 [\s\S]*1\/2/)
    terminal.type('b')
    await terminal.until(/continue: day1/)
    terminal.type('?')
    await terminal.until(/Keys[\s\S]*what is due for review/)
    terminal.type('Escape')
    await terminal.until(/continue: day1/)
    terminal.type('q')
    await terminal.until(/Next: day1\/error-alarm\.[\s\S]*code 0/)
    const journal = readFileSync(join(course.root, '.firedrill/journal.jsonl'), 'utf8')
    expect(journal).toContain('"result":"pass"')
  },
)

test.runIf(hasTmux)(
  'nothing flickers: a frame changes in place, and the scrollback stays',
  patience,
  async () => {
    const { course, terminal } = openDrill('error-ratio')
    await terminal.until(/You start with/)
    for (const answer of [wrongAnswer, rightAnswer]) {
      course.save(answer)
      await terminal.until(answer === rightAnswer ? /Passed in/ : /Not yet/)
    }
    terminal.type('b', 'j', 'k', 'Enter', '?', 'j', 'b', 'q')
    await terminal.until(/code 0/)
    const written = terminal.written()
    expect(count(written, '\u001b[3J')).toBe(0)
    expect(count(written, '\u001b[2J')).toBe(0)
    expect(count(written, '\u001b[J')).toBe(0)
    expect(count(written, '\u001b[?1049h')).toBe(1)
    expect(count(written, '\u001b[?1049l')).toBe(1)
  },
)

const count = (text: string, part: string): number => text.split(part).length - 1

test.runIf(hasTmux)(
  'a terminal that shrinks to ten columns and grows again shows a sane screen',
  patience,
  async () => {
    const { course, terminal } = openDrill('error-ratio')
    await terminal.until(/You start with/)
    course.save(wrongAnswer)
    await terminal.until(/Not yet/)
    const sizes: [number, number][] = [
      [50, 20],
      [10, 6],
      [30, 3],
      [120, 40],
      [80, 24],
    ]
    for (const [columns, rows] of sizes) {
      terminal.resize(columns, rows)
      if (columns >= 50) {
        await terminal.until(/FAIL[\s\S]*Not yet: 0 of 3 checks\.\nn next/)
        expect(terminal.screen().match(/Not yet/g)).toHaveLength(1)
      }
    }
    terminal.type('q')
    await terminal.until(/code 0/)
  },
)

test.runIf(hasTmux)('Ctrl-Z goes to the shell, fg comes back to the same screen', patience, async () => {
  const { course, terminal } = openDrill('error-ratio')
  await terminal.until(/You start with/)
  course.save(wrongAnswer)
  await terminal.until(/Not yet/)
  for (let round = 0; round < 2; round++) {
    terminal.type('C-z')
    // The shell says it once more each time.
    await terminal.until(new RegExp(`(Stopped[\\s\\S]*){${round + 1}}`, 'i'))
    expect(terminal.screen()).not.toContain('Not yet')
    terminal.type('fg', 'Enter')
    await terminal.until(/The share of failed answers[\s\S]*Not yet: 0 of 3 checks\.\nn next/)
  }
  course.save(rightAnswer)
  await terminal.until(/Passed in/)
  terminal.type('q')
  await terminal.until(/Next: day1\/error-alarm/)
})

test.runIf(hasTmux)('after kill -9 the next start goes on where it was', patience, async () => {
  const course = makeFixtureCourse()
  const killed = openShell(course)
  killed.type(`exec ${command} error-ratio`, 'Enter')
  await killed.until(/You start with/)
  course.save(wrongAnswer)
  await killed.until(/Not yet/)
  killed.type('h')
  await killed.until(/Hint 1 of 4/)
  killed.kill()
  const terminal = openShell(course)
  terminal.type(command, 'Enter')
  await terminal.until(/> start: day1 The share of failed answers/)
  terminal.type('Enter')
  await terminal.until(/Hint 1 of 4[\s\S]*You start with 0 of 3/)
  expect(readFileSync(join(course.root, 'work/day1/error-ratio.ts'), 'utf8')).toBe(wrongAnswer)
  terminal.type('q')
  await terminal.until(/Next: day1\/error-ratio/)
})

test.runIf(hasTmux)(
  'a paste of a megabyte, strange keys, and keys during a run do nothing that was not asked',
  patience,
  async () => {
    const { course, terminal } = openDrill('error-ratio')
    await terminal.until(/You start with/)
    terminal.paste('qxsy\n'.repeat(200_000))
    terminal.type('F5', 'ü', 'Tab', 'BSpace', 'M-x', 'C-a', 'z')
    course.save('export function errorRatio() { for (;;); }')
    await terminal.until(/Judging/)
    terminal.type('j', 'k', '?')
    await terminal.until(/Keys/)
    terminal.type('Escape')
    course.save(rightAnswer)
    await terminal.until(/Passed in/)
    terminal.type('q')
    await terminal.until(/Next: day1\/error-alarm[\s\S]*code 0/)
    expect(readFileSync(join(course.root, 'work/day1/error-ratio.ts'), 'utf8')).toBe(rightAnswer)
  },
)

test.runIf(hasTmux)(
  'line by line the same day can be done, without a single escape sequence',
  patience,
  async () => {
    const { course, terminal } = openDrill('error-ratio --plain')
    await terminal.until(/The availability panel[\s\S]*You start with 0 of 3 checks\.\nitem>/)
    course.save(rightAnswer)
    await terminal.until(/ok {3}no answers have no ratio[\s\S]*Passed in/)
    terminal.type('next', 'Enter')
    await terminal.until(/Errors grow old[\s\S]*next>/)
    terminal.type('quit', 'Enter')
    await terminal.until(/\[x\] The share of failed answers[\s\S]*code 0/)
    expect(terminal.written()).not.toContain('\u001b')
  },
)
