import { join } from 'node:path'
import { howMany } from '@firedrill/course'
import { openJournal } from '@firedrill/journal'
import { type Checkup, ok, warn } from './checkup.ts'

/** The learner's history: whether it reads, and what in it does not. */
export const checkJournal = (root: string): Checkup => {
  const name = '.firedrill/journal.jsonl'
  const { entries, unreadable, newer } = openJournal(join(root, name)).read()
  const count = howMany(entries.length, 'entry', 'entries')
  if (unreadable.length > 0) {
    const lines = unreadable.map(({ line }) => line).join(', ')
    return warn(
      'journal',
      `${count}; ${howMany(unreadable.length, 'unreadable line')} in ${name}: ${lines}`,
      'They were torn by a crash, or changed by hand. They are kept as they are, and the rest counts.',
    )
  }
  if (newer === 0) return ok('journal', count)
  return warn(
    'journal',
    `${count}, and ${newer} of a newer firedrill, kept as they are`,
    'Update the course to see them.',
  )
}
