import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { makeDayInbox, makeInbox } from './grade-inbox.ts'

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

test('An inbox of day 1 holds an answer of each learner, and no two submissions are alike.', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'firedrill-test-'))
  try {
    await makeDayInbox(root, dir, 12)
    const inFolders = readdirSync(dir).filter((name) => !/\.(zip|tar\.gz)$/.test(name))
    expect(inFolders.length).toBeGreaterThan(0)
    const texts = inFolders.map((name) => {
      const files = readdirSync(join(dir, name), { recursive: true, encoding: 'utf8' })
      const answers = files.filter((file) => file.endsWith('.ts')).map((file) => file.replace(/^work\//, ''))
      const items = new Set(answers.map((file) => file.split('/')[1]?.replace(/\.ts$/, '')))
      expect([...items], name).toHaveLength(1)
      return files
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(dir, name, file), 'utf8'))
    })
    expect(new Set(texts.flat()).size).toBe(texts.flat().length)
  } finally {
    rmSync(dir, { recursive: true })
  }
})
