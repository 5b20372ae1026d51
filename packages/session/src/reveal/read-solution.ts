import { FiredrillError, formatProblem, isQuestion, type Item } from '@firedrill/course'
import { listHidden, readHidden } from '@firedrill/course/read'
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
  const isDrill = item.kind !== 'exercise'
  const names = isDrill ? ['solution.ts'] : item.files
  const files = Object.fromEntries(
    names.map((name, index) => [
      item.files[index] ?? name,
      requireHidden(root, `${item.solutionDir}/${name}`),
    ]),
  )
  const debrief = requireDebrief(root, item).body
  return { files, also: readAlso(root, `${item.solutionDir}/also`), answer: null, worked: null, debrief }
}

/** The hidden test that judges an item. Throws a `usage` error where it is a question, which has none. */
export const readHiddenTest = (root: string, item: Item): string => {
  if (!isQuestion(item)) return readTest(root, item.solutionDir)
  throw new FiredrillError(
    'usage',
    `${item.id} is a question: no test judges it.`,
    `\`pnpm drill solution ${item.slug}\` shows the answer.`,
  )
}

/** The test, and the files of `checks/` that a long one is split into. */
const readTest = (root: string, dir: string): string => {
  const parts = listHidden(root, `${dir}/checks`).map((name) => `checks/${name}`)
  const [test, ...rest] = ['hidden.test.ts', ...parts].map((name) => ({
    name,
    text: requireHidden(root, `${dir}/${name}`),
  }))
  return [test?.text, ...rest.map(({ name, text }) => `// ${name}\n\n${text}`)].join('\n')
}

/** A file is one answer by itself; the files of a folder are one together. */
const readAlso = (root: string, dir: string): Solution['also'] => {
  const also: Solution['also'] = {}
  for (const path of listHidden(root, dir)) {
    const [name = path, ...rest] = path.split('/')
    const files = (also[name.replace(/\.ts$/, '')] ??= {})
    files[rest.length > 0 ? rest.join('/') : name] = requireHidden(root, `${dir}/${path}`)
  }
  return also
}

const requireHidden = (root: string, file: string): string => {
  const { text, problem } = readHidden(root, file)
  if (text !== null) return text
  throw new FiredrillError(
    'content',
    problem ? formatProblem(problem) : `${file} is missing.`,
    'Bring the course back as it was; an update may do it.',
  )
}
