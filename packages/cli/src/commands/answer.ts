import { isQuestion } from '@firedrill/course'
import { openSession, type Selected, type Session } from '@firedrill/session'
import { pickItem } from '../pick-item.ts'
import { printJson } from '../print/json.ts'
import { formatQuestion } from '../print/question.ts'
import { warnOfTrouble } from '../print/trouble.ts'
import { formatVerdict } from '../print/verdict.ts'
import { formatDebrief } from '../screens/make-ports.ts'
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
  else {
    const debrief = verdict.status === 'pass' ? `\n${formatDebrief(session, item, place)}\n` : ''
    process.stdout.write(`${formatVerdict(verdict)}${debrief}`)
  }
  return verdict.status === 'pass' ? 0 : 1
}

const nameOf = ({ item, place }: Selected): string => (place === 'review' ? `review/${item.slug}` : item.slug)
