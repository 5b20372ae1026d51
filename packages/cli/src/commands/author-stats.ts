import { existsSync, readFileSync } from 'node:fs'
import { formatIdeas, formatStats, summariseJournals } from '@firedrill/author'
import { FiredrillError } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import { type History, parseExport } from '@firedrill/journal'
import type { Workspace } from '../workspace.ts'
import { courseOf } from './author-target.ts'

/** What the command line says of `author stats`. */
export interface StatsFlags {
  root?: string
  ideas?: boolean
  json?: boolean
}

/** `author stats`: how learners got on, from their exported journals; or what each item teaches. */
export const stats = async (here: Workspace, files: string[], flags: StatsFlags): Promise<number> => {
  const { course } = readCourse(courseOf(here, flags.root).root)
  if (flags.ideas) {
    process.stdout.write(formatIdeas(course))
    return 0
  }
  if (files.length === 0) {
    const hint = 'Name files that learners wrote with `pnpm drill progress export`, one for each of them.'
    throw new FiredrillError('usage', 'There is no journal to add up.', hint)
  }
  const histories = files.map(readHistory)
  const report = summariseJournals(
    course,
    histories.map((one) => one.entries),
  )
  process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : formatStats(report))
  return 0
}

const readHistory = (file: string): History => {
  if (!existsSync(file)) {
    throw new FiredrillError('usage', `There is no file ${file}.`, 'Name exported journals.')
  }
  const history = parseExport(readFileSync(file, 'utf8'))
  if (history.unreadable.length > 0)
    process.stderr.write(`${file}: ${history.unreadable.length} lines do not read, and are left out.\n`)
  if (history.newer > 0)
    process.stderr.write(`${file}: ${history.newer} lines are of a newer firedrill, and are left out.\n`)
  return history
}
