import { existsSync, readFileSync } from 'node:fs'
import {
  formatGradeStats,
  formatIdeas,
  formatStats,
  parseGrades,
  summariseGrades,
  summariseJournals,
} from '@firedrill/author'
import { FiredrillError, howMany } from '@firedrill/course'
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

/** `author stats`: how learners got on, from their exported journals or from grades; or what each item teaches. */
export const stats = async (here: Workspace, files: string[], flags: StatsFlags): Promise<number> => {
  const { course } = readCourse(courseOf(here, flags.root).root)
  if (flags.ideas) {
    process.stdout.write(formatIdeas(course))
    return 0
  }
  if (files.length === 0) {
    const hint =
      'Name files that learners wrote with `pnpm drill progress export`, one for each of them, or reports of `pnpm grade --json`.'
    throw new FiredrillError('usage', 'There is nothing to add up.', hint)
  }
  const found = files.map((file) => ({ file, text: readFile(file) }))
  const reports = found.flatMap(({ text }) => parseGrades(text) ?? [])
  if (reports.length === found.length) {
    const report = summariseGrades(course, reports)
    process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : formatGradeStats(report))
    return 0
  }
  if (reports.length > 0) {
    const hint = 'Ask twice: once for the journals, once for the reports.'
    throw new FiredrillError('usage', 'These are journals and reports of grades together.', hint)
  }
  const journals = found.map((one) => readHistory(one).entries)
  const report = summariseJournals(course, journals)
  process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : formatStats(report))
  return 0
}

const readFile = (file: string): string => {
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new FiredrillError(
    'usage',
    `There is no file ${file}.`,
    'Name exported journals, or reports of grades.',
  )
}

const readHistory = ({ file, text }: { file: string; text: string }): History => {
  const history = parseExport(text)
  if (history.unreadable.length > 0)
    process.stderr.write(`${file}: ${howMany(history.unreadable.length, 'line')} left out: not readable.\n`)
  if (history.newer > 0)
    process.stderr.write(`${file}: ${howMany(history.newer, 'line')} left out: of a newer firedrill.\n`)
  return history
}
