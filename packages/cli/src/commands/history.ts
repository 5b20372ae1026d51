import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FiredrillError, howMany } from '@firedrill/course'
import { exportHistory, type History, mergeHistories, openJournal, parseExport } from '@firedrill/journal'
import { callerPath } from '../from-caller.ts'
import { printJson } from '../print/json.ts'
import { readExportFile } from '../read-export-file.ts'
import type { Workspace } from '../workspace.ts'

interface HistoryOptions {
  json?: boolean
}

/** `drill progress export [file]`: the history as text, to a file or to stdout. */
export const exportProgress = async (
  workspace: Workspace,
  file: string | undefined,
  options: HistoryOptions,
): Promise<number> => {
  const history = openJournal(journalOf(workspace)).read()
  const text = exportHistory(history)
  if (file === undefined) process.stdout.write(text)
  else {
    writeNew(file, text)
    if (options.json) printJson({ file, entries: history.entries.length, newer: history.newer })
    else process.stdout.write(`${history.entries.length} entries are in ${file}.\n`)
  }
  return 0
}

/** `drill progress import <file>`: adds what this history does not have yet. */
export const importProgress = async (
  workspace: Workspace,
  file: string,
  options: HistoryOptions,
): Promise<number> => {
  const found = readExport(file)
  const added = openJournal(journalOf(workspace)).add(found.entries, found.newerLines)
  if (options.json) printJson({ added, unreadable: found.unreadable.length })
  else process.stdout.write(`${howMany(added, 'new entry', 'new entries')}. ${tellUnreadable(file, found)}\n`)
  return 0
}

/** `drill progress merge <file...>`: one export out of several; this history stays as it is. */
export const mergeProgress = async (
  files: string[],
  options: HistoryOptions & { out?: string },
): Promise<number> => {
  const merged = mergeHistories(...files.map(readExport))
  const text = exportHistory(merged)
  if (options.out === undefined) process.stdout.write(text)
  else {
    writeNew(options.out, text)
    if (options.json) printJson({ file: options.out, entries: merged.entries.length, newer: merged.newer })
    else process.stdout.write(`${merged.entries.length} entries are in ${options.out}.\n`)
  }
  return 0
}

const journalOf = ({ root }: Workspace): string => join(root, '.firedrill/journal.jsonl')

const readExport = (file: string): History => {
  const found = parseExport(readExportFile(file))
  if (found.entries.length + found.newer > 0 || found.unreadable.length === 0) return found
  throw new FiredrillError(
    'usage',
    `${file} is no export of a history: not one of its ${found.unreadable.length} lines reads.`,
    '`pnpm drill progress export <file>` writes one.',
  )
}

const writeNew = (file: string, text: string): void => {
  const path = callerPath(file)
  if (existsSync(path)) {
    throw new FiredrillError('usage', `${file} exists already.`, 'Name another file, or move it away.')
  }
  try {
    writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `Cannot write ${file}: ${(error as Error).message}`,
      'Name another place.',
      {
        cause: error,
      },
    )
  }
}

const tellUnreadable = (file: string, { unreadable }: History): string =>
  unreadable.length === 0
    ? 'Nothing was lost.'
    : `Left out of ${file}: ${howMany(unreadable.length, 'unreadable line')}: ${unreadable.map(({ line }) => line).join(', ')}.`
