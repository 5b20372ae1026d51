import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Attempt, formatLine, parseLine } from './line.ts'

/** The learner's history on disk: appended to, never rewritten. */
export interface Journal {
  append: (attempt: Omit<Attempt, 'version' | 'kind'>) => void
  /** Every attempt that reads whole, oldest first, and how many lines do not. */
  read: () => { attempts: Attempt[]; unreadable: number }
}

/** Opens the journal at a path; the file is made with the first entry. */
export const openJournal = (path: string): Journal => ({
  append: (attempt) => {
    mkdirSync(dirname(path), { recursive: true })
    // A line that a crash left unfinished must not swallow this one.
    const start = endsWhole(path) ? '' : '\n'
    appendFileSync(path, start + formatLine({ version: 1, kind: 'attempt', ...attempt }))
  },
  read: () => {
    const lines = readText(path).split('\n').filter(Boolean)
    const attempts = lines.map(parseLine).filter((entry) => entry !== null)
    return { attempts, unreadable: lines.length - attempts.length }
  },
})

const endsWhole = (path: string): boolean => {
  const text = readText(path)
  return text === '' || text.endsWith('\n')
}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
