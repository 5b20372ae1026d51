import { doneWhenLines, type Problem } from '@firedrill/course'
import type { ItemMaterial } from '../../material/material.ts'
import { countWords } from '../count-words.ts'

const mostWords = 90
const sections = ['Situation', 'Task', 'Done when']

/** The task is there, short, and says when it is done. Whether it says the right things shows when it is judged. */
export const checkTask = (one: ItemMaterial): Problem[] => {
  const { item, task, starter } = one
  if (item.kind !== 'exercise' && starter[item.files[0] ?? ''] === undefined) return []
  if (!task.text) return [missingTask(one)]
  return [...(item.kind === 'exercise' ? checkSections(one) : checkWords(one)), ...checkDoneWhen(one)]
}

const missingTask = ({ item, task }: ItemMaterial): Problem => ({
  rule: 'task',
  file: task.file,
  line: 1,
  message: item.kind === 'exercise' ? 'is missing: the exercise has no task.' : 'has no task.',
  fix:
    item.kind === 'exercise'
      ? `Write it, with the headings ${sections.map((name) => `"## ${name}"`).join(', ')}.`
      : 'Begin the starter with a comment: situation, contract, "Done when" lines, bad input.',
})

const checkSections = ({ task }: ItemMaterial): Problem[] =>
  sections
    .filter((name) => !new RegExp(`^## +${name}\\s*$`, 'im').test(task.text))
    .map((name) => ({
      rule: 'task',
      file: task.file,
      message: `has no heading "## ${name}".`,
      fix: `Add "## ${name}": a learner looks for it.`,
    }))

const checkWords = ({ task }: ItemMaterial): Problem[] => {
  const count = countWords(task.text)
  if (count <= mostWords) return []
  const message = `the task has ${count} words, above the ${mostWords} of a drill.`
  const fix = `Cut ${count - mostWords} words: situation, contract, "Done when", bad input, nothing else.`
  return [{ rule: 'task-words', file: task.file, line: 1, message, fix }]
}

const checkDoneWhen = ({ task }: ItemMaterial): Problem[] => {
  if (doneWhenLines(task.text).length > 0 || task.doneWhenLine === undefined) {
    return task.doneWhenLine === undefined ? [missingDoneWhen(task.file)] : []
  }
  return [missingDoneWhen(task.file, task.doneWhenLine)]
}

const missingDoneWhen = (file: string, line?: number): Problem => ({
  rule: 'done-when',
  file,
  line,
  message: 'the task does not say when it is done.',
  fix: 'Write "Done when:" and below it one "- " line for each check, equal to its title.',
})
