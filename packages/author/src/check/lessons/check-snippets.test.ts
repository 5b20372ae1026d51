import { expect, test } from 'vitest'
import { places } from '../fixtures/bad-fixture.ts'
import { copySamples } from '../fixtures/copy-samples.ts'
import { readMaterial } from '../../material/read-material.ts'
import { checkSnippets } from './check-snippets.ts'

const judge = async (block: string, language = 'js') => {
  using course = copySamples()
  course.edit(places.lesson, '# ', `# Lesson\n\n\`\`\`${language}\n${block}\n\`\`\`\n\n# `)
  const { days } = readMaterial(course.root)
  return (await checkSnippets(days, { root: course.root, jobs: 2 })).map(({ message }) => message)
}

test('Code that prints what its comments say is right, with more words behind it or without.', async () => {
  expect(
    await judge(`console.log(1 + 1) // 2
setTimeout(() => console.log([1,   2]), 5) // [ 1, 2 ]: later
for (const n of [1, 2, 3]) console.log(n) // 1, 2, 3
Promise.resolve('handed over').then(console.log) // handed over
console.log(Math.random()) // about a half
console.log('# HELP up\\nup 1\\ndown 0') // … up 1 …
console.log('silent')`),
  ).toEqual([])
  expect(await judge('const all: number[] = [1]\nconsole.log(all.length) // 1', 'ts')).toEqual([])
})

test('What is left out of a comment may be anything, and the rest may not.', async () => {
  expect(await judge("console.log('a 1 b 2 c 3') // a 1 … c 3")).toEqual([])
  expect(await judge("console.log('a 1 b 2 c 3') // … c 3 … b 2")).toHaveLength(1)
})

test('Another output, and none, are told apart by line.', async () => {
  expect(await judge('console.log(20) // 2\nif (false) console.log(3) // 3')).toEqual([
    'the comment says "2", and "20" is printed.',
    'the comment says "3", and nothing is printed.',
  ])
})

test('Code that throws, does not parse or lacks a library is told with its error.', async () => {
  expect(await judge("throw new RangeError('too far.')")).toEqual([
    'the code block fails: RangeError: too far.',
  ])
  expect((await judge('const = 1'))[0]).toContain('SyntaxError')
  expect((await judge("import 'no-such-library'"))[0]).toContain("Cannot find package 'no-such-library'")
})

test('TypeScript runs as the judge reads it, decorators too, and its lines stay what they are.', async () => {
  const counted = `let calls = 0
const count = (method: () => number, _context: object) => function (this: unknown): number {
  calls++
  return method.call(this)
}
class Cart {
  @count
  total(): number {
    return 3
  }
}
console.log(new Cart().total()) // 3
console.log(calls) // 2`
  expect(await judge(counted, 'ts')).toEqual(['the comment says "2", and "1" is printed.'])
  expect((await judge('const = 1', 'ts'))[0]).toContain('SyntaxError')
})

test('Blocks of another language, or of none, are not run.', async () => {
  expect(await judge('boom(', 'promql')).toEqual([])
  expect(await judge('boom(', '')).toEqual([])
})
