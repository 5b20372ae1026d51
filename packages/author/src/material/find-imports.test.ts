import { expect, test } from 'vitest'
import { findImports } from './find-imports.ts'

const specifiers = (source: string): string[] => findImports(source).map((one) => one.specifier)

test('Every way to name a module is found.', () => {
  const source = `import 'a'
import b, { type C } from "b"
import type { D } from 'd/deep'
export * from './e.ts'
export {
  f,
} from '@scope/f'
const g = await import('g')
const h = require("h")
`
  expect(specifiers(source)).toEqual(['a', 'b', 'd/deep', './e.ts', '@scope/f', 'g', 'h'])
})

test('An import is where its module is named.', () => {
  expect(findImports("\n\nexport {\n  f,\n} from 'f'")).toEqual([{ specifier: 'f', line: 5 }])
})

test('What stands in a comment imports nothing.', () => {
  expect(specifiers("/* import 'a' */\n// import 'b'\nimport 'c' // from 'd'")).toEqual(['c'])
})

test('An address in a string hides no import behind it.', () => {
  expect(specifiers("const url = 'http://lab'; import 'a'")).toEqual(['a'])
})

test('Names that only look like it are no imports.', () => {
  expect(specifiers("reimport('a'); const from = 'b'; x.fromEntries('c')")).toEqual([])
})
