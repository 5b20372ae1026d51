import type { Dirent } from 'node:fs'
import { extname } from 'node:path'
import { type ExpectedFailure, type Item, parseExpectedFailure, type Problem } from '@firedrill/course'
import { readText } from '@firedrill/course/read'
import { listFiles, listFolder } from './list-folder.ts'
import type { Answer } from './material.ts'

type Read = { answers: Answer[]; problems: Problem[] }

/** Reads the files and folders in an item's `also/` or `wrong/`. What cannot be judged is a problem, and left out. */
export const readAnswers = (root: string, item: Item, kind: 'also' | 'wrong'): Read => {
  const dir = `${item.solutionDir}/${kind}`
  const read = listFolder(root, dir).map((entry) => readAnswer(root, item, { dir, entry }))
  return {
    answers: read.flatMap((one) => one.answers),
    problems: read.flatMap((one) => one.problems),
  }
}

const readAnswer = (root: string, item: Item, { dir, entry }: { dir: string; entry: Dirent }): Read => {
  const file = `${dir}/${entry.name}`
  const main = item.files[0] ?? ''
  if (!entry.isDirectory()) {
    if (extname(entry.name) === extname(main)) return readAll(root, file, [[main, file]])
    return misshapen(
      file,
      `is no ${extname(main)} file.`,
      `Rename it to <slug>${extname(main)}, or remove it.`,
    )
  }
  if (item.kind !== 'exercise') {
    return misshapen(
      file,
      'is a folder, and the item is a drill.',
      `Make it one file, <slug>${extname(main)}.`,
    )
  }
  const names = listFiles(root, file)
  const stranger = names.find((name) => !item.files.includes(name))
  if (stranger) {
    const fix = `Name it as a file of the item (${item.files.join(', ')}), or list it in day.yaml.`
    return misshapen(`${file}/${stranger}`, 'lies over no file of the solution.', fix)
  }
  if (names.length === 0) return misshapen(file, 'is empty.', 'Add the files that differ from the solution.')
  return readAll(
    root,
    file,
    names.map((name) => [name, `${file}/${name}`]),
  )
}

const misshapen = (file: string, message: string, fix: string): Read => ({
  answers: [],
  problems: [{ rule: 'answer-shape', file, message, fix }],
})

/** `places` pairs each file of the item with the path of the text that stands in for it. */
const readAll = (root: string, file: string, places: [string, string][]): Read => {
  const texts: Record<string, string> = {}
  const problems: Problem[] = []
  for (const [name, path] of places) {
    const { text, problem } = readText(root, path)
    if (text !== null) texts[name] = text
    if (problem) problems.push(problem)
  }
  if (problems.length > 0) return { answers: [], problems }
  return { answers: [{ file, texts, expected: readExpected(Object.values(texts)) }], problems: [] }
}

/** The one first line that says what fails. */
const readExpected = (texts: string[]): ExpectedFailure | null => {
  const said = texts
    .map((text) => text.split(/\r?\n/, 1)[0] ?? '')
    .filter((line) => /^\/\/\s*fails:/.test(line))
  return said.length === 1 ? parseExpectedFailure(said[0] ?? '') : null
}
