import { type Day, isQuestion, type Item } from '@firedrill/course'
import type { Session } from '@firedrill/session'
import { workFiles } from '../screens/view-day.ts'
import { formatQuestion } from './question.ts'

const marks = { new: ' ', started: '~', seen: 'o', passed: 'x' }

/** A day and the task of one of its items, for where there is no terminal. */
export const formatDay = (session: Session, day: Day, item: Item): string => {
  const items = day.items.map((one) => {
    const { state, reverify } = session.stateOf(one)
    return `${one === item ? '>' : ' '} [${marks[state]}] ${one.slug}: ${one.title}${reverify ? ' (re-verify)' : ''}`
  })
  const lines = [
    session.dayName(day.id),
    ...items,
    '',
    ...(isQuestion(item)
      ? [formatQuestion(item.title, session.question(item), item.slug)]
      : task(session, item)),
    `The lesson is ${day.dir}/README.md. A hint: \`pnpm drill hint ${item.slug}\`. Another item: \`pnpm drill <its name>\`.`,
  ]
  return `${lines.join('\n')}\n`
}

const task = (session: Session, item: Item): string[] => [
  item.title,
  session.task(item),
  '',
  `This is no terminal, so here is the task alone. Edit ${workFiles(item, 'work').join(', ')}, then judge it:`,
  `  pnpm drill run ${item.slug}`,
]
