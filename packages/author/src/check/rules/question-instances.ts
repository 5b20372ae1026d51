import { isDeepStrictEqual } from 'node:util'
import {
  type AnswerKey,
  fillPlaceholders,
  type NumberInstance,
  type Problem,
  type Question,
  seedFrom,
} from '@firedrill/course'
import { instanceOf, judgeQuestion } from '@firedrill/judge'
import { variantProblem } from '../../material/read-question-material.ts'
import type { QuestionMaterial } from '../../material/material.ts'

/** As many instances of a question are looked at. */
const instances = 200

type NumberKey = AnswerKey & { kind: 'number' }

/** Every instance is the same for its seed, fits the text, and tells each wrong formula apart. The first fault counts. */
export const checkInstances = (material: QuestionMaterial, question: Question, key: NumberKey): Problem[] => {
  for (let index = 0; index < instances; index++) {
    const seed = seedFrom(['author check', index])
    const problems = checkInstance(material, question, { key, seed })
    if (problems.length > 0) return problems
  }
  return []
}

const checkInstance = (
  material: QuestionMaterial,
  question: Question,
  { key, seed }: { key: NumberKey; seed: string },
): Problem[] => {
  const made = makeTwice(material.keyFile, key, seed)
  if ('problem' in made) return [made.problem]
  const { instance } = made
  return [
    ...checkValues(material, question, instance),
    ...instance.wrong.flatMap((_, index) => checkFormula(material, question, { key, seed, instance, index })),
  ]
}

const makeTwice = (
  file: string,
  key: NumberKey,
  seed: string,
): { instance: NumberInstance } | { problem: Problem } => {
  try {
    const instance = instanceOf(key, seed) as NumberInstance
    if (isDeepStrictEqual(instance, instanceOf(key, seed))) return { instance }
  } catch (error) {
    return { problem: variantProblem(file, error) }
  }
  const message = `gives two instances for the seed ${seed}.`
  const fix = 'Draw from `random` alone: no Math.random, no clock, nothing kept between calls.'
  return { problem: { rule: 'question-variant', file, message, fix } }
}

const checkValues = (
  { file, keyFile }: QuestionMaterial,
  { body }: Question,
  { values }: NumberInstance,
): Problem[] => {
  const left = /\{\{.*?\}\}/.exec(fillPlaceholders(body, values))?.[0]
  const unused = Object.keys(values).find((name) => fillPlaceholders(body, { [name]: '\0' }) === body)
  const rule = 'question-values'
  return [
    ...(left === undefined
      ? []
      : [{ rule, file, message: `${left} has no value.`, fix: 'Give it one in the values of variant.ts.' }]),
    ...(unused === undefined
      ? []
      : [
          {
            rule,
            file: keyFile,
            message: `the value "${unused}" stands nowhere in the question.`,
            fix: `Write {{${unused}}} into the text, or drop the value.`,
          },
        ]),
  ]
}

const checkFormula = (
  { keyFile }: QuestionMaterial,
  question: Question,
  { key, seed, instance, index }: { key: NumberKey; seed: string; instance: NumberInstance; index: number },
): Problem[] => {
  const wrong = instance.wrong[index]
  if (!wrong) return []
  const verdict = judgeQuestion(question, key, wrong.answer, { seed, repeat: '' })
  const at = { rule: 'question-formula', file: keyFile, field: `wrong.${index}` }
  const where = Object.keys(instance.values).length > 0 ? ` (${JSON.stringify(instance.values)})` : ''
  if (verdict.status === 'pass') {
    const message = `the wrong answer ${wrong.answer} is within the tolerance of the right one, ${instance.answer}${where}.`
    return [{ ...at, message, fix: 'Choose values that tell the formulas apart, or a smaller tolerance.' }]
  }
  if (verdict.checks[0]?.misconception === wrong.sentence) return []
  const message = `the wrong answer ${wrong.answer} is told the sentence of another${where}.`
  return [{ ...at, message, fix: 'Choose values that tell the wrong formulas apart.' }]
}
