import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { makeInbox } from './grade-inbox.ts'

test('An inbox has a submission of every kind but the endless, each with the grade it must get.', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'firedrill-test-'))
  try {
    const made = await makeInbox(root, dir, 5)
    expect(readdirSync(dir)).toHaveLength(5)
    expect(made.map(({ kind, points }) => `${kind} ${points}`)).toEqual([
      'right 20',
      'partly 16.67',
      'wrong 4',
      'hostile 10',
      'broken 0',
    ])
  } finally {
    rmSync(dir, { recursive: true })
  }
})
