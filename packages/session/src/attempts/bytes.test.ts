import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { keepBytes, type KeptFile, planPruning, pruneBytes, readBytes } from './bytes.ts'

const makeRoot = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'bytes-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  return root
}
const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{62}/.test(name))

test('a text is read back by its hash, and is kept once however often it comes', () => {
  const root = makeRoot()
  const [one, other] = [
    keepBytes(root, { 'a.ts': 'mine\r\n', 'b.ts': 'mine\r\n' }),
    keepBytes(root, { c: 'mine\r\n' }),
  ]
  expect(new Set([one['a.ts'], one['b.ts'], other.c]).size).toBe(1)
  expect(readBytes(root, one['a.ts'] ?? '')).toBe('mine\r\n')
  expect(filesIn(root)).toHaveLength(1)
})

test('a kept file that was changed or lost is told as gone, never shown as something else, and heals', () => {
  const root = makeRoot()
  const { a = '' } = keepBytes(root, { a: 'mine' })
  writeFileSync(join(root, '.firedrill/kept/bytes', a.slice(0, 2), a.slice(2)), 'yours')
  expect(readBytes(root, a)).toBeNull()
  keepBytes(root, { a: 'mine' })
  expect(readBytes(root, a)).toBe('mine')
  expect(readBytes(root, 'f'.repeat(64))).toBeNull()
})

const file: fc.Arbitrary<KeptFile> = fc.record({
  hash: fc.string({ unit: fc.constantFrom('0', '5', 'a', 'f'), minLength: 8, maxLength: 8 }),
  size: fc.integer({ min: 0, max: 100 }),
  atMs: fc.nat({ max: 50 }),
})

const sum = (some: readonly KeptFile[]): number => some.reduce((total, { size }) => total + size, 0)

test('what is let go is the oldest, nothing that is needed, and no more than it takes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(file, { selector: ({ hash }) => hash }),
      fc.nat(8),
      fc.nat(600),
      (files, count, bytes) => {
        const needed = new Set(files.filter((_, index) => index % 5 === 0).map(({ hash }) => hash))
        const gone = new Set(planPruning(files, needed, { bytes, files: count }))
        const kept = files.filter(({ hash }) => !gone.has(hash))
        const loose = kept.filter(({ hash }) => !needed.has(hash))
        expect([...needed].every((hash) => !gone.has(hash))).toBe(true)
        if (loose.length > 0) {
          expect(kept.length).toBeLessThanOrEqual(count)
          expect(sum(kept)).toBeLessThanOrEqual(bytes)
        }
        for (const out of files.filter(({ hash }) => gone.has(hash))) {
          for (const stays of loose) expect(stays.atMs).toBeGreaterThanOrEqual(out.atMs)
        }
        if (files.length <= count && sum(files) <= bytes) expect(gone.size).toBe(0)
      },
    ),
  )
})

test('pruning leaves everything where there is room', () => {
  const root = makeRoot()
  const { a = '' } = keepBytes(root, { a: 'mine' })
  pruneBytes(root, new Set())
  expect(readBytes(root, a)).toBe('mine')
})
