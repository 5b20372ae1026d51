import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareFiles } from './compare.ts'

const compare = (one: string, other: string) =>
  compareFiles(
    { title: 'attempt 1', files: { 'a.ts': one } },
    { title: 'attempt 2', files: { 'a.ts': other } },
  )

test('two files are told line by line, and as a unified diff', async () => {
  const [found] = await compare('one\ntwo\nthree\n', 'one\n2\n2b\nthree\n')
  expect(found?.unified).toBe(`--- a.ts, attempt 1
+++ a.ts, attempt 2
@@ -1,3 +1,4 @@
 one
-two
+2
+2b
 three
`)
  expect(found?.rows.map(({ kind, left, right }) => [kind, left?.text ?? null, right?.text ?? null])).toEqual(
    [
      ['same', 'one', 'one'],
      ['changed', 'two', '2'],
      ['added', null, '2b'],
      ['same', 'three', 'three'],
    ],
  )
})

test('line ends alone are no difference, and a file that one side lacks is empty there', async () => {
  expect((await compare('a\r\nb\r\n', 'a\nb\n'))[0]?.unified).toBe('')
  const [found] = await compareFiles({ title: 'x', files: {} }, { title: 'y', files: { 'a.ts': 'new\n' } })
  expect(found?.rows).toEqual([{ kind: 'added', left: null, right: { number: 1, text: 'new' } }])
})

test('both sides can be read off the rows, whatever they hold', async () => {
  const text = fc
    .array(fc.constantFrom('', 'a', 'b', '  c', '}'))
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
  await fc.assert(
    fc.asyncProperty(text, text, async (one, other) => {
      const rows = (await compare(one, other))[0]?.rows ?? []
      const side = (name: 'left' | 'right'): string =>
        rows.flatMap((row) => (row[name] ? [`${row[name].text}\n`] : [])).join('')
      expect([side('left'), side('right')]).toEqual([one, other])
      for (const name of ['left', 'right'] as const) {
        const numbers = rows.flatMap((row) => (row[name] ? [row[name].number] : []))
        expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      }
    }),
  )
})
