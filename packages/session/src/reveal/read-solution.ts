import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FiredrillError, isQuestion, type Item } from '@firedrill/course'
import { requireDebrief } from './read-hints.ts'

/** What is shown when a learner has given up, or has passed and wants to compare. */
export interface Solution {
  /** The reference answer: text by file name. */
  files: Record<string, string>
  /** Other correct answers, by name. */
  also: Record<string, Record<string, string>>
  /** The right answer to a question, in words; null for code. */
  answer: string | null
  /** How a question's number is worked out, as Markdown; null where nothing says so. */
  worked: string | null
  /** Markdown. */
  debrief: string
}

/** The reference answer of an item, other correct ones, and the debrief. */
export const readSolution = (root: string, item: Item): Solution => {
  const folder = join(root, item.solutionDir)
  const isDrill = item.kind !== 'exercise'
  const names = isDrill ? ['solution.ts'] : item.files
  const files = Object.fromEntries(
    names.map((name, index) => [item.files[index] ?? name, readFileSync(join(folder, name), 'utf8')]),
  )
  const debrief = requireDebrief(root, item).body
  return { files, also: readAlso(join(folder, 'also')), answer: null, worked: null, debrief }
}

/** The hidden test that judges an item. Throws a `usage` error where it is a question, which has none. */
export const readHiddenTest = (root: string, item: Item): string => {
  if (!isQuestion(item)) return readTest(join(root, item.solutionDir))
  throw new FiredrillError(
    'usage',
    `${item.id} is a question: no test judges it.`,
    `\`pnpm drill solution ${item.slug}\` shows the answer.`,
  )
}

/** The test, and the files of `checks/` that a long one is split into. */
const readTest = (folder: string): string => {
  const parts = list(join(folder, 'checks')).map((name) => join('checks', name))
  const [test, ...rest] = ['hidden.test.ts', ...parts].map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8'),
  }))
  return [test?.text, ...rest.map(({ name, text }) => `// ${name}\n\n${text}`)].join('\n')
}

const readAlso = (folder: string): Solution['also'] =>
  Object.fromEntries(
    list(folder).map((name) => {
      const path = join(folder, name)
      const files = statSync(path).isDirectory() ? readTree(path) : { [name]: readFileSync(path, 'utf8') }
      return [name.replace(/\.ts$/, ''), files]
    }),
  )

const readTree = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

const list = (folder: string): string[] =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder).toSorted() : []
