import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isQuestion, type Item, openingComment, type Problem } from '@firedrill/course'
import { questionFile, readDebrief, readText } from '@firedrill/course/read'
import { lineOf } from '../line-of.ts'
import type { ItemMaterial, Task } from './material.ts'
import { findClosedServers } from './find-closed-servers.ts'
import { findUnwritten } from './find-unwritten.ts'
import { readAnswers } from './read-answers.ts'
import { readExemptions } from './read-exemptions.ts'
import { readQuestionMaterial } from './read-question-material.ts'

/** Reads an item's starter and its solution folder; what cannot be read is a problem, what is missing is left out. */
export const readItem = (
  root: string,
  { item, weekName }: { item: Item; weekName: string },
): { material: ItemMaterial; problems: Problem[] } => {
  const hasSolutionFolder = isFolder(join(root, item.solutionDir))
  const starter = readTexts(root, item.exerciseDir, item.files)
  const solution = readTexts(root, item.solutionDir, solutionFiles(item))
  const also = readAnswers(root, item, 'also')
  const wrong = readAnswers(root, item, 'wrong')
  const exemptions = readExemptions(root, item)
  const debrief = hasSolutionFolder ? readDebrief(root, item) : { debrief: null, problems: [] }
  const question = hasSolutionFolder && isQuestion(item) ? readQuestionMaterial(root, item) : null
  const material: ItemMaterial = {
    item,
    weekName,
    hasSolutionFolder,
    starter: starter.texts,
    solution: item.kind === 'exercise' ? solution.texts : renameSolution(item, solution.texts),
    hasHiddenTest: existsSync(join(root, item.solutionDir, 'hidden.test.ts')),
    also: also.answers,
    wrong: wrong.answers,
    closedServers: findClosedServers(root, item),
    unwritten: findUnwritten(root, item),
    exemptions: exemptions.exemptions,
    debrief: debrief.debrief,
    debriefText: readText(root, `${item.solutionDir}/debrief.md`).text ?? '',
    task: readTask(root, item, starter.texts),
    question: question?.material ?? null,
  }
  return {
    material,
    problems: [
      ...starter.problems,
      ...solution.problems,
      ...also.problems,
      ...wrong.problems,
      ...exemptions.problems,
      ...debrief.problems,
      ...(question?.problems ?? []),
    ],
  }
}

const solutionFiles = (item: Item): string[] => {
  if (item.kind === 'exercise') return item.files
  return isQuestion(item) ? [] : ['solution.ts']
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const readTexts = (root: string, dir: string, names: string[]) => {
  const texts: Record<string, string> = {}
  const problems: Problem[] = []
  for (const name of names) {
    const { text, problem } = readText(root, `${dir}/${name}`)
    if (text !== null) texts[name] = text
    if (problem) problems.push(problem)
  }
  return { texts, problems }
}

/** A drill's `solution.ts` stands in for the learner's file. */
const renameSolution = (item: Item, texts: Record<string, string>): Record<string, string> =>
  texts['solution.ts'] === undefined ? {} : { [item.files[0] ?? '']: texts['solution.ts'] }

const readTask = (root: string, item: Item, starter: Record<string, string>): Task => {
  if (isQuestion(item)) return { file: questionFile(item), text: '', doneWhenLine: undefined }
  const file =
    item.kind === 'exercise' ? `${item.exerciseDir}/README.md` : `${item.exerciseDir}/${item.files[0]}`
  const whole = item.kind === 'exercise' ? readText(root, file).text : starter[item.files[0] ?? '']
  const text = item.kind === 'exercise' ? (whole ?? '').trim() : openingComment(whole ?? '')
  return { file, text, doneWhenLine: lineOf(whole ?? '', 'done when') }
}
