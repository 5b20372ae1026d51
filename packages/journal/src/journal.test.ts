import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openJournal } from './journal.ts'

const attempt = {
  item: 'day1/status-code',
  result: 'pass',
  seconds: 93,
  at: '2026-01-01T00:00:00.000Z',
} as const
const freshPath = (): string => join(mkdtempSync(join(tmpdir(), 'journal-')), 'deep', 'journal.jsonl')

test('what is appended is read back in order', () => {
  const journal = openJournal(freshPath())
  journal.append(attempt)
  journal.append({ ...attempt, seconds: 41 })
  expect(journal.read().attempts.map((entry) => entry.seconds)).toEqual([93, 41])
})

test('a journal that does not exist yet is empty', () => {
  expect(openJournal(freshPath()).read()).toEqual({ attempts: [], unreadable: 0 })
})

test('a torn line is counted, and neither it nor the next entry is lost', () => {
  const path = freshPath()
  const journal = openJournal(path)
  journal.append(attempt)
  const whole = readFileSync(path, 'utf8')
  for (let length = 1; length < whole.length - 1; length++) {
    writeFileSync(path, whole + whole.slice(0, length))
    journal.append({ ...attempt, seconds: 7 })
    expect(journal.read().attempts.map((entry) => entry.seconds)).toEqual([93, 7])
    expect(journal.read().unreadable).toBe(1)
    expect(readFileSync(path, 'utf8')).toContain(whole.slice(0, length))
  }
})

test('a changed byte makes a line unreadable instead of wrong', () => {
  const path = freshPath()
  const journal = openJournal(path)
  journal.append(attempt)
  writeFileSync(path, readFileSync(path, 'utf8').replace('93', '11'))
  expect(journal.read()).toEqual({ attempts: [], unreadable: 1 })
})

test('an entry of a later version is passed over, not misread', () => {
  const path = freshPath()
  openJournal(path).append(attempt)
  appendFileSync(path, 'ffffffff {"version":2}\n')
  expect(openJournal(path).read().attempts).toHaveLength(1)
})
