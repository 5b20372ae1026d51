import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Item } from '../course.ts'
import { readDebrief } from './read-debrief.ts'

const read = (text: string): ReturnType<typeof readDebrief> => {
  const root = mkdtempSync(join(tmpdir(), 'firedrill-debrief-'))
  try {
    writeFileSync(join(root, 'debrief.md'), text)
    return readDebrief(root, { solutionDir: '.' } as Item)
  } finally {
    rmSync(root, { recursive: true })
  }
}

const front = 'starter: a check | a sentence\nhints: [one, two]'

test('A debrief is its front matter and its body.', () => {
  expect(read(`---\n${front}\n---\n\nWhy.\n`)).toEqual({
    debrief: { starter: { check: 'a check', sentence: 'a sentence' }, hints: ['one', 'two'], body: 'Why.' },
    problems: [],
  })
})

test('The line ends of another system change nothing.', () => {
  expect(read(`---\n${front}\n---\nWhy.\n`.replaceAll('\n', '\r\n')).debrief?.body).toBe('Why.')
})

test.for(['', 'Why.', '---\nstarter: a | b\n', '----\nx\n---\n'])('%j has no front matter.', (text) => {
  expect(read(text)).toMatchObject({
    debrief: null,
    problems: [{ rule: 'debrief', line: 1, message: 'has no front matter.' }],
  })
})

test('A field that is wrong is reported at its line of the file.', () => {
  const { problems } = read('---\nstarter: no bar\nhints: [one]\n---\nWhy.\n')
  expect(problems.map(({ line, field }) => [line, field])).toEqual([
    [2, 'starter'],
    [3, 'hints'],
  ])
  expect(problems[0]?.message).toBe('Expected starter to be "check title | sentence shown", got "no bar".')
})

test('A missing debrief is a problem.', () => {
  expect(readDebrief('/nowhere', { solutionDir: 'x' } as Item).problems).toMatchObject([
    { rule: 'debrief', message: 'is missing.' },
  ])
})
