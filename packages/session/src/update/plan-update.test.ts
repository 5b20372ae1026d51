import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { planUpdate } from './plan-update.ts'

const path = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const files = fc.dictionary(path, fc.constantFrom('1', '2', '3', ''))

test('In the end every file is as it comes now, and every byte that somebody wrote by hand was kept.', () => {
  fc.assert(
    fc.property(files, files, files, (before, next, disk) => {
      const plan = planUpdate({ before, next, onDisk: (file) => disk[file] ?? null })
      const end: Record<string, string> = { ...disk }
      for (const file of plan.remove) delete end[file]
      for (const file of plan.write) end[file] = next[file] ?? ''
      for (const file of Object.keys(before)) expect(end[file] ?? null).toBe(next[file] ?? null)
      for (const [file, hash] of Object.entries(next)) expect(end[file]).toBe(hash)
      for (const [file, hash] of Object.entries(disk)) {
        const isTheirs = before[file] !== hash && end[file] !== hash
        expect(plan.keep.includes(file)).toBe(isTheirs)
      }
    }),
  )
})

test('What nobody shipped and nobody ships is left alone.', () => {
  const plan = planUpdate({
    before: {},
    next: { a: '1' },
    onDisk: (file) => (file === 'notes.md' ? 'mine' : null),
  })
  expect(plan).toEqual({ write: ['a'], remove: [], keep: [] })
})
