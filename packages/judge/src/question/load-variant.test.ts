import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadVariant } from './load-variant.ts'

const makeRoot = (text: string): { root: string; write: (text: string) => void } => {
  const root = mkdtempSync(join(tmpdir(), 'variant-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const write = (next: string): void => writeFileSync(join(root, 'variant.ts'), next)
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  write(text)
  return { root, write }
}
const variantOf = (answer: string): string => `export default (random: () => number) => ({
  values: {}, answer: ${answer}, tolerance: 0, wrong: [{ answer: -1, sentence: 'No.' }], worked: 'So.',
})`

test('A variant in TypeScript is loaded, and anew once it changed.', () => {
  const { root, write } = makeRoot(variantOf('random() as number'))
  expect(loadVariant(root, 'variant.ts')(() => 0.25).answer).toBe(0.25)
  expect(loadVariant(root, 'variant.ts')).toBe(loadVariant(root, 'variant.ts'))
  write(variantOf('100 + random()'))
  expect(loadVariant(root, 'variant.ts')(() => 0.5).answer).toBe(100.5)
})

test.for([
  ['export default (', 'does not load'],
  ['export const variant = 1', 'exports no variant'],
  ["export default () => { throw new Error('lost') }", 'makes no instance: lost'],
  ['export default () => 7', 'returns no instance'],
  [variantOf("'8'"), 'answer: Expected answer to be'],
  [variantOf('Number.NaN'), 'answer: Expected answer to be'],
] as const)('The variant %j is an error of the content.', ([text, says]) => {
  const { root } = makeRoot(text)
  const act = (): unknown => loadVariant(root, 'variant.ts')(() => 0)
  expect(act).toThrow(expect.objectContaining({ code: 'content', message: expect.stringContaining(says) }))
})
