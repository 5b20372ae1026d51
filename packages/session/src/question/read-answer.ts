import type { Item } from '@firedrill/course'
import { describeAnswer, instanceOf } from '@firedrill/judge'
import { requireDebrief } from '../reveal/read-hints.ts'
import type { Solution } from '../reveal/read-solution.ts'
import type { Instance } from './ask-question.ts'

/** What is shown of a question once it was tried: the right answer in words, how it is worked out, and why. */
export const readAnswer = (root: string, item: Item, { question, key, seed }: Instance): Solution => ({
  files: {},
  also: {},
  answer: describeAnswer(question, key, seed),
  worked: instanceOf(key, seed)?.worked || null,
  debrief: requireDebrief(root, item).body,
})
