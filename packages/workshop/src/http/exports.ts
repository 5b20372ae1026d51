import type { ServerResponse } from 'node:http'
import { createTally, formats, type GradedSubmission } from '@firedrill/grader'
import type { Host } from '../host-types.ts'
import { exportCsv, exportRows } from '../room/export-room.ts'

/** What an instructor takes with them, by path. */
export const exportPaths = [
  '/api/board/export.json',
  '/api/board/export.csv',
  '/api/board/gradebook.json',
  '/api/board/gradebook.csv',
] as const

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const

/** Whether a path is one of them. */
export const isExport = (path: string): path is (typeof exportPaths)[number] =>
  (exportPaths as readonly string[]).includes(path)

/** Sends one: of the room, or of a day's grades in the formats of `pnpm grade`; `?anonymous` without names. */
export const sendExport = async (
  host: Host,
  response: ServerResponse,
  { path, query }: { path: (typeof exportPaths)[number]; query: URLSearchParams },
): Promise<void> => {
  const kind = path.endsWith('.csv') ? 'csv' : 'json'
  const isAnonymous = query.has('anonymous')
  const isBook = path.startsWith('/api/board/gradebook')
  const text = isBook
    ? await writeBook(host, { kind, isAnonymous, day: query.get('day') ?? '' })
    : writeRoom(host, { kind, isAnonymous })
  response.setHeader('content-type', types[kind]).end(text)
}

interface Wish {
  kind: keyof typeof types
  isAnonymous: boolean
}

const writeRoom = ({ room }: Host, { kind, isAnonymous }: Wish): string => {
  if (kind === 'csv') return exportCsv(room, { isAnonymous })
  const { title, plan } = room.agenda
  return JSON.stringify({ version: 1, title, plan, rows: exportRows(room, { isAnonymous }) })
}

const writeBook = async (
  { grading }: Host,
  { kind, isAnonymous, day }: Wish & { day: string },
): Promise<string> => {
  const book = await grading.book(day)
  const head = book?.head ?? { title: null, seeds: 'derived', columns: null }
  const format = formats[kind].create({ ...head, visibility: 'visible' })
  const rows = book ? book.rows() : []
  const tally = createTally(null)
  let text = format.begin()
  for await (const row of rows) text += format.submission(tally.count(isAnonymous ? unnamed(row) : row))
  return text + format.end(tally.summary)
}

/** Who handed in is told by number alone, as it stands in the submission's own name. */
const unnamed = (row: GradedSubmission): GradedSubmission => ({
  ...row,
  learner: { id: row.path.replace('learner-', 'Learner '), name: '' },
})
