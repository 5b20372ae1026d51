import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { followJournal } from './follow-journal.ts'
import { openJournal } from './journal.ts'
import { attempt, makeFolder } from './samples.ts'

test('A journal is read from a place on, each entry once, in the order of the file.', () => {
  const path = join(makeFolder(), 'journal.jsonl')
  expect(followJournal(path, 0)).toEqual({ entries: [], next: 0 })
  let now = new Date('2026-11-26T10:00:00Z')
  const journal = openJournal(path, () => now)
  const first = journal.append(attempt)
  // The learner's clock was set back an hour.
  now = new Date('2026-11-26T09:00:00Z')
  const second = journal.append({ ...attempt, item: 'day1/filters' })
  const start = followJournal(path, 0)
  expect(start.entries).toEqual([first, second])
  expect(followJournal(path, start.next)).toEqual({ entries: [], next: start.next })
  const third = journal.append(attempt)
  expect(followJournal(path, start.next).entries).toEqual([third])
})

test('A line that is still being written waits for its end.', () => {
  const path = join(makeFolder(), 'journal.jsonl')
  const kept = openJournal(path).append(attempt)
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, text.slice(0, -20))
  expect(followJournal(path, 0)).toEqual({ entries: [], next: 0 })
  appendFileSync(path, text.slice(-20))
  expect(followJournal(path, 0)).toEqual({ entries: [kept], next: text.length })
})

test('A journal that is shorter than the place is read from its beginning.', () => {
  const path = join(makeFolder(), 'journal.jsonl')
  const kept = openJournal(path).append(attempt)
  expect(followJournal(path, 1_000_000).entries).toEqual([kept])
})
