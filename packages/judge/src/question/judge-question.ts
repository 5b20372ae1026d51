import { type AnswerKey, type Given, type Question, scoreOf, type Verdict } from '@firedrill/course'
import { describeHowTo } from './describe-how-to.ts'
import { findFault } from './find-fault.ts'
import { instanceOf } from './instance.ts'
import { parseAnswer } from './parse-answer.ts'

/**
 * The verdict on an answer, from its facts alone: the same question, key, answer and seed give the same verdict. `given`
 * null is a question that was not answered, which fails; what is no answer at all is an `error`. All or nothing.
 */
export const judgeQuestion = (
  question: Question,
  key: AnswerKey,
  given: Given | null,
  { seed, repeat }: { seed: string; repeat: string },
): Verdict => {
  const frame = { question, seed, repeat }
  if (given === null) {
    const message = `There is no answer yet. \`pnpm drill answer ${question.item.slug}\` asks for one.`
    return toVerdict(frame, { status: 'fail', message, misconception: null, actual: null })
  }
  const parsed = parseAnswer(question, given)
  if (!parsed.ok) {
    const message = `${parsed.message} ${describeHowTo(question)}`
    return toVerdict(frame, { status: 'error', message, misconception: null, actual: null })
  }
  const { answer } = parsed
  const actual = typeof answer === 'object' ? answer.join(', ') : String(answer)
  const fault = findFault(key, {
    answer,
    unit: question.unit,
    options: question.options,
    instance: instanceOf(key, seed),
  })
  return toVerdict(
    frame,
    fault
      ? { status: 'fail', ...fault, actual }
      : { status: 'pass', message: null, misconception: null, actual: null },
  )
}

const toVerdict = (
  { question: { item }, seed, repeat }: { question: Question; seed: string; repeat: string },
  found: {
    status: 'pass' | 'fail' | 'error'
    message: string | null
    misconception: string | null
    actual: string | null
  },
): Verdict => {
  const { status, message, misconception, actual } = found
  const isReached = status !== 'error'
  const check: Verdict['checks'][number] = {
    id: 'answer',
    title: item.title,
    status: isReached ? status : 'not-reached',
    weight: 1,
    after: null,
    stage: null,
    message: isReached ? message : null,
    expected: null,
    actual,
    misconception,
    durationMs: 0,
  }
  return {
    item: item.id,
    status,
    message: isReached ? null : message,
    tier: 'T1',
    seed,
    repeat,
    score: scoreOf(item, status, [check]),
    checks: [check],
    types: null,
    output: '',
    leaks: [],
    durationMs: 0,
  }
}
