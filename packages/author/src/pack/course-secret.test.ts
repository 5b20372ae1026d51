import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readOrMakeSecret, readSecret } from './course-secret.ts'

test('A secret is made once, for its owner alone, and never replaced.', () => {
  const root = mkdtempSync(join(tmpdir(), 'secret-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  expect(() => readSecret(root)).toThrow(
    expect.objectContaining({ code: 'usage', message: 'There is no secret in .firedrill/course.secret.' }),
  )
  const { secret, isNew } = readOrMakeSecret(root)
  expect([secret.length, isNew]).toEqual([32, true])
  expect(statSync(join(root, '.firedrill/course.secret')).mode & 0o777).toBe(0o600)
  expect(readOrMakeSecret(root)).toEqual({ secret, isNew: false })
  expect(readSecret(root)).toEqual(secret)
  writeFileSync(join(root, 'other'), 'abc')
  expect(() => readOrMakeSecret(root, 'other')).toThrow(
    'other holds no secret: expected 64 hexadecimal digits.',
  )
})
