import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { makeDayInbox } from './day-inbox.ts'

test('An inbox of day 1 holds one item of each learner, and no two submissions are alike.', () => {
  const dir = mkdtempSync(join(tmpdir(), 'firedrill-test-'))
  try {
    makeDayInbox(root, dir, 30)
    const learners = readdirSync(dir)
    expect(learners).toHaveLength(30)
    const texts = learners.flatMap((learner) => {
      const names = readdirSync(join(dir, learner), { recursive: true, encoding: 'utf8' })
      const files = names.filter((name) => name.endsWith('.ts'))
      expect(new Set(files.map((file) => file.split('/')[2]?.replace(/\.ts$/, ''))).size, learner).toBe(1)
      expect(names).toContain('work/learner.yaml')
      return files.map((file) => readFileSync(join(dir, learner, file), 'utf8'))
    })
    expect(new Set(texts).size).toBe(texts.length)
  } finally {
    rmSync(dir, { recursive: true })
  }
})
