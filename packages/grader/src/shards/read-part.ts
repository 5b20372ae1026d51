import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { FiredrillError } from '@firedrill/course'
import * as z from 'zod'
import { gradedSubmissionSchema } from '../report/report-schema.ts'
import type { GradedSubmission } from '../report/report.ts'
import { type PartHead, partHeadSchema } from './part-head.ts'
import { isInShard } from './shard.ts'

/** A part that was read to its end and found whole. */
export interface Part {
  path: string
  /** As the caller named it. */
  shown: string
  head: PartHead
}

/** A submission of a part, and its place among all. */
export interface PartRow {
  place: number
  graded: GradedSubmission
}

const rowSchema = z.object({ place: z.number().int().min(0), graded: gradedSubmissionSchema })
const endSchema = z.object({ count: z.number().int(), sha256: z.string() })

/** Reads a part to its end. Rejects with a `usage` error where it is none, or not whole. */
export const openPart = async (path: string, shown: string): Promise<Part> => {
  const lines = linesOf(path, shown)
  const first = await lines.next()
  const head = partHeadSchema.safeParse(parse(first.value ?? ''))
  if (!head.success) throw noPart(shown)
  const hash = createHash('sha256').update(`${first.value}\n`)
  let last = ''
  let count = -1
  for await (const line of lines) {
    if (count >= 0) requireRow(last, head.data, shown)
    if (count >= 0) hash.update(`${last}\n`)
    last = line
    count++
  }
  const end = endSchema.safeParse(parse(last))
  if (!end.success || end.data.count !== count || end.data.sha256 !== hash.digest('hex')) throw torn(shown)
  return { path, shown, head: head.data }
}

/** The rows of a part that was found whole, in their order. */
export const rowsOf = async function* ({ path, shown }: Part): AsyncGenerator<PartRow> {
  for await (const line of linesOf(path, shown)) {
    const value = parse(line) as Partial<PartRow>
    // As it was written: parsing by a schema would put its fields in another order.
    if (value.graded) yield value as PartRow
  }
}

const requireRow = (line: string, head: PartHead, shown: string): void => {
  const row = rowSchema.safeParse(parse(line))
  if (!row.success || row.data.place >= head.inbox.count || !isInShard(row.data.graded.id, head.shard)) {
    throw torn(shown)
  }
}

const linesOf = async function* (path: string, shown: string): AsyncGenerator<string> {
  const stream = createReadStream(path)
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new FiredrillError('usage', `${shown} cannot be read (${code}).`, 'Name the parts of a grade.', {
      cause: error,
    })
  } finally {
    stream.destroy()
  }
}

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const noPart = (shown: string): FiredrillError =>
  new FiredrillError(
    'usage',
    `${shown} is no part of a grade.`,
    'Parts are made by `pnpm grade <path> --shard i/n --out <dir>`.',
  )

const torn = (shown: string): FiredrillError =>
  new FiredrillError(
    'usage',
    `${shown} is not whole: it was cut off, or changed after it was made.`,
    'Copy it again, or grade that shard again: what is in the cache costs nothing.',
  )
