import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import {
  type CreateFormat,
  type Fill,
  type Format,
  type FormatName,
  formats,
  type GradedSubmission,
  type GradeSummary,
  type ReportHead,
} from '@firedrill/grader'

/** A report on its way to stdout and to files. */
export interface OpenReport {
  write: (graded: GradedSubmission) => void
  /** Closes the files; only now do they have their names. Returns how many learners' points found no place in `fill`. */
  end: (summary: GradeSummary) => number
  /** Leaves no file behind. */
  abandon: () => void
}

/** A file of a report, and how it is written. */
export interface ReportFile {
  file: string
  create: CreateFormat
}

/** The formats that are asked for, and where they go. */
export interface ReportOptions extends Partial<Record<FormatName, boolean>> {
  out?: string
  from: string
  part?: ReportFile | null
  fill: Fill | null
}

/**
 * Opens a report in the formats asked for: on stdout at most one, with `out` each as a file and the table on stdout.
 * `part` is written in their stead, `fill` beside them or alone on stdout. Throws a `usage` error where two formats would
 * share stdout, or a part has no place.
 */
export const openReport = (head: ReportHead, options: ReportOptions): OpenReport => {
  const asked = (Object.keys(formats) as FormatName[]).filter((name) => options[name])
  const shared = [...asked, ...(options.fill ? ['into'] : [])]
  if (options.part && (options.out === undefined || shared.length > 0)) {
    throw new FiredrillError(
      'usage',
      shared.length > 0
        ? `--shard and --${shared[0]} do not go together: a shard is written as a part.`
        : '--shard needs --out <dir>: the part is a file there.',
      'Then `pnpm grade merge <dir>` makes every format of the whole.',
    )
  }
  if (options.out === undefined && shared.length > 1) {
    throw new FiredrillError(
      'usage',
      `${shared.map((name) => `--${name}`).join(' and ')} cannot share stdout.`,
      'Give --out <dir>: each format is a file there.',
    )
  }
  const outputs = openOutputs(head, { ...options, asked })
  for (const { format, put } of outputs) put(format.begin())
  return {
    write: (graded) => {
      for (const { format, put } of outputs) put(format.submission(graded))
    },
    end: (summary) => {
      for (const { format, put, end } of outputs) {
        put(format.end(summary))
        end()
      }
      return sayFilled(options.fill)
    },
    abandon: () => {
      for (const { abandon } of outputs) abandon()
    },
  }
}

interface Output {
  format: Format
  put: (text: string) => void
  end: () => void
  abandon: () => void
}

const openOutputs = (head: ReportHead, options: ReportOptions & { asked: FormatName[] }): Output[] => {
  const { asked, out, from, part, fill } = options
  if (out === undefined) return [toStdout(head, fill ?? formats[asked[0] ?? 'table'])]
  const names = asked.length > 0 ? asked : (Object.keys(formats) as FormatName[])
  // The fill comes first: it may refuse the head, and then no file is begun.
  const files: ReportFile[] = part ? [part] : [...(fill ? [fill] : []), ...names.map((name) => formats[name])]
  const dir = resolve(from, out)
  return [toStdout(head, formats.table), ...files.map((file) => toFile(head, file, dir))]
}

const toStdout = (head: ReportHead, { create }: ReportFile): Output => ({
  format: create(head),
  put: (text) => void process.stdout.write(text),
  end: () => {},
  abandon: () => {},
})

/** Says on stderr what came of a gradebook that was filled. */
const sayFilled = (fill: Fill | null): number => {
  const { notes, unplaced } = fill?.filled() ?? { notes: [], unplaced: [] }
  const lines = [...notes, ...unplaced.map((line) => `no place: ${line}`)]
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`)
  return unplaced.length
}

/** Under another name until it is whole. */
const toFile = (head: ReportHead, { file, create }: ReportFile, dir: string): Output => {
  const format = create(head)
  const path = join(dir, file)
  const scratch = `${path}.${process.pid}`
  const descriptor = openOrExplain(dir, scratch)
  return {
    format,
    put: (text) => void writeSync(descriptor, text),
    end: () => {
      closeSync(descriptor)
      renameSync(scratch, path)
    },
    abandon: () => {
      closeSync(descriptor)
      rmSync(scratch, { force: true })
    },
  }
}

const openOrExplain = (dir: string, path: string): number => {
  try {
    mkdirSync(dir, { recursive: true })
    return openSync(path, 'w')
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `${dir} cannot be written: ${(error as Error).message}`,
      'Give --out another folder.',
      { cause: error },
    )
  }
}
