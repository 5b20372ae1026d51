import { isQuestion, type Verdict } from '@firedrill/course'
import { type AskedQuestion, openSession, type Selected, type Session } from '@firedrill/session'
import { pickItem } from '../pick-item.ts'
import { printJson } from '../print/json.ts'
import { warnOfTrouble } from '../print/trouble.ts'
import { formatVerdict } from '../print/verdict.ts'
import type { Workspace } from '../workspace.ts'

/** `drill answer`: asks a question, or judges an answer to it. 0 asked or right, 1 not right. */
export const answer = async (
  workspace: Workspace,
  word: string,
  words: string[],
  options: { json?: boolean },
): Promise<number> => {
  const session = openSession(workspace)
  try {
    const selected = pickItem(session, word)
    if (isQuestion(selected.item)) session.open(selected.item, selected.place)
    if (words.length === 0) return ask(session, selected, options)
    return await judge(session, selected, words.join(' '), options)
  } finally {
    await session.close()
    warnOfTrouble(session)
  }
}

const ask = (session: Session, { item, place }: Selected, { json }: { json?: boolean }): number => {
  const question = session.question(item, place)
  if (json) printJson({ item: item.id, place, ...question })
  else process.stdout.write(formatQuestion(item.title, question, nameOf({ item, place })))
  return 0
}

const judge = async (
  session: Session,
  { item, place }: Selected,
  given: string,
  { json }: { json?: boolean },
): Promise<number> => {
  const verdict = await session.answer(item, given, { place })
  session.note(item, verdict, place)
  if (json) printJson({ verdicts: [verdict] })
  else process.stdout.write(`${formatVerdict(verdict)}${formatPassed(session, { item, place }, verdict)}`)
  return verdict.status === 'pass' ? 0 : 1
}

const formatQuestion = (
  title: string,
  { text, options, howTo, given }: AskedQuestion,
  name: string,
): string =>
  [
    title,
    text,
    ...(options.length > 0 ? [options.map((option) => `  ${option.key}  ${option.text}`).join('\n')] : []),
    `${howTo}\n  pnpm drill answer ${name} <answer>`,
    ...(given === null ? [] : [`Your answer so far: ${given}`]),
  ].join('\n\n') + '\n'

/** What is shown after a right answer: how a number is worked out, the model of a prose, and the debrief. */
const formatPassed = (session: Session, { item, place }: Selected, verdict: Verdict): string => {
  if (verdict.status !== 'pass') return ''
  const { worked, answer: right, debrief } = session.reveal(item, { seconds: null, tries: 1, place })
  const model = item.kind === 'reflect' ? right : null
  return [worked, model, debrief].map((text) => (text === null ? '' : `\n${text}\n`)).join('')
}

const nameOf = ({ item, place }: Selected): string => (place === 'review' ? `review/${item.slug}` : item.slug)
