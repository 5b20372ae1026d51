import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { expect, onTestFinished, test } from 'vitest'
import { makeFixtureCourse } from './fixture-course.ts'
import { hasTmux, openTerminal, patience } from './terminal.ts'

const command = `${process.execPath} ${join(repository, 'packages/cli/bin/firedrill.mjs')}`

test.runIf(hasTmux)(
  'a question on a small terminal: a megabyte pasted, a wrong answer, the right one, and its debrief',
  patience,
  async () => {
    const { root, scratch } = makeFixtureCourse('questions')
    const env = { FIREDRILL_ROOT: root, TMPDIR: scratch }
    const terminal = openTerminal({ cwd: root, env, columns: 50, rows: 16 })
    onTestFinished(terminal.close)
    terminal.type(`${command} retry-header; echo "code $?"`, 'Enter')
    await terminal.until(/> _[\s\S]*Enter answers\.\nenter answer/)
    terminal.paste('q\n'.repeat(500_000))
    await terminal.until(/> (q )+/)
    // What was pasted is text, and an answer is short.
    terminal.type('-N', '200', 'BSpace')
    await terminal.until(/> _/)
    terminal.type('Expires', 'Enter')
    await terminal.until(/FAIL[\s\S]*Not yet\./)
    terminal.type('-N', '7', 'BSpace')
    terminal.type('Retry-After', 'Enter')
    await terminal.until(/Passed in[\s\S]*n goes\s+on\.\nenter on/)
    terminal.type('G')
    await terminal.until(/the end\nPassed in/)
    terminal.type('v')
    await terminal.until(/what you tried[\s\S]*> 1\. .* passed/)
    terminal.type('Enter')
    await terminal.until(/attempt 1\n[\s\S]*answer: Retry-After/)
    terminal.type('b')
    await terminal.until(/what you tried/)
    terminal.type('b', 'x')
    await terminal.until(/Your answer is taken back\./)
    terminal.type('Escape')
    await terminal.until(/enter answer {2}i write/)
    terminal.type('u')
    await terminal.until(/> Retry-After/)
    terminal.type('q')
    await terminal.until(/Next: day6\/[\s\S]*code 0/)
    expect(readFileSync(join(root, 'work/day6/answers.yaml'), 'utf8')).toContain('answer: Retry-After')
  },
)
