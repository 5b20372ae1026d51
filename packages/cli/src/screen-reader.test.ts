import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { expect, onTestFinished, test } from 'vitest'
import { makeFixtureCourse, rightAnswer } from './fixture-course.ts'
import { hasTmux, openTerminal, patience } from './terminal.ts'

const command = `${process.execPath} ${join(repository, 'packages/cli/bin/firedrill.mjs')}`

test.runIf(hasTmux)(
  'for a screen reader the drill is told line by line: each thing once, and nothing that moves',
  patience,
  async () => {
    const course = makeFixtureCourse()
    const terminal = openTerminal({
      cwd: course.root,
      env: { FIREDRILL_ROOT: course.root, TMPDIR: course.scratch, INK_SCREEN_READER: 'true' },
      rows: 60,
    })
    onTestFinished(terminal.close)
    terminal.type(`clear; ${command}; echo "code $?"`, 'Enter')
    await terminal.until(
      /Home\n {2}1\. continue: day1 The share of failed answers, par 2:00\n[\s\S]*command>/,
    )
    terminal.type('1', 'Enter')
    await terminal.until(/Whose fault is an answer[\s\S]*next>/)
    terminal.type('Enter')
    await terminal.until(/The availability panel[\s\S]*You start with 0 of 3 checks\.\nitem>/)
    course.save('export const errorRatio = () => 4')
    await terminal.until(/FAIL 1 failed answer in 4[\s\S]*Not yet: 0 of 3 checks\./)
    terminal.type('hint', 'Enter')
    await terminal.until(/Hint 1 of 4: Who made the mistake/)
    course.save(rightAnswer)
    await terminal.until(/Passed in \d:\d\d, your best\. With 1 hint\./)
    terminal.type('attempts', 'Enter')
    await terminal.until(/1\. .* passed, [\s\S]*number of an attempt, or a command>/)
    terminal.type('close', 'Enter', 'quit', 'Enter')
    await terminal.until(/Next: day1\/error-alarm[\s\S]*code 0/)
    const told = terminal.written().slice(terminal.written().indexOf('firedrill, line by line'))
    expect(told).not.toContain('\u001b')
    expect(told.match(/Not yet: 0 of 3 checks/g)).toHaveLength(1)
    expect(told.match(/Hint 1 of 4/g)).toHaveLength(1)
  },
)
