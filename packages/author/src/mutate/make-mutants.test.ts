import { bundle } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { makeMutants } from './make-mutants.ts'

const mutate = async (text: string) => makeMutants({ 'one.ts': text }, { bundleDir: await bundle() })

test('Each mutant is the file with one change, and says which.', { timeout: 120_000 }, async () => {
  const source = 'export const isLate = (ms: number): boolean => ms > 100\n'
  const mutants = await mutate(source)
  expect(mutants).toContainEqual({
    file: 'one.ts',
    mutator: 'EqualityOperator',
    line: 1,
    original: 'ms > 100',
    replacement: 'ms >= 100',
    text: 'export const isLate = (ms: number): boolean => ms >= 100\n',
  })
  for (const { text, original, replacement } of mutants) {
    expect(text).toBe(source.replace(original, () => replacement))
  }
})

test('A replacement stays one operand, also where a line begins with it.', async () => {
  const texts = (
    await mutate(`export async function f(a: any, b: any, c: any): Promise<any> {
  const all = a && b && c
  a || b.trim() || c()
  if (!(await a).trim().length) return -(b * c)
  return all as string
}
`)
  ).map((mutant) => mutant.text)
  const lines = texts.flatMap((text) => text.split('\n'))
  expect(lines).toContain('  const all = (a || b) && c')
  expect(lines).toContain('  const all = a && b || c')
  expect(lines).toContain('  ;(a && b.trim()) || c()')
  expect(lines).toContain('  if (!(await a).length) return -(b * c)')
  expect(lines).toContain('  if (!(await a).trim().length) return -((b / c))')
})

test('Types and imports are no behaviour, and a file without any has no mutant.', async () => {
  expect(await mutate("import type { A } from './a.ts'\nexport type B = { kind: 'late' } | A\n")).toEqual([])
})

test('A file that does not parse is told.', async () => {
  await expect(mutate('export const = 1')).rejects.toThrow(/No mutants could be made\.[\s\S]*one\.ts/)
})
