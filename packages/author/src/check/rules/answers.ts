import type { Problem } from '@firedrill/course'
import type { Answer, ItemMaterial } from '../../material/material.ts'

const fewestAlso = 1
const fewestWrongOfDrill = 2
const fewestWrongOfExercise = 3

/** Enough other correct answers, enough wrong ones, and each of those says what it fails with. */
export const checkAnswers = (one: ItemMaterial): Problem[] => [
  ...checkCount(one, 'also', fewestAlso),
  ...checkCount(one, 'wrong', one.item.kind === 'exercise' ? fewestWrongOfExercise : fewestWrongOfDrill),
  ...one.wrong.filter((answer) => answer.expected === null).map(firstLineProblem),
]

const checkCount = (one: ItemMaterial, kind: 'also' | 'wrong', fewest: number): Problem[] => {
  const count = one[kind].length
  if (count >= fewest) return []
  const fix = {
    also: 'Add another correct solution in another style: it shows that the hidden test asks for no names of its own.',
    wrong: 'Add a file for each mistake an engineer really makes here, with its "// fails:" line.',
  }[kind]
  const message = `holds ${count} of at least ${fewest} ${kind === 'also' ? 'other solutions' : 'wrong answers'}.`
  return [{ rule: `${kind}-count`, file: `${one.item.solutionDir}/${kind}`, message, fix }]
}

const firstLineProblem = (answer: Answer): Problem => ({
  rule: 'wrong-first-line',
  file: answer.file,
  line: 1,
  message: 'does not say what it fails with.',
  fix: 'Begin it (one file of a folder) with "// fails: <check title> | <sentence shown>".',
})
