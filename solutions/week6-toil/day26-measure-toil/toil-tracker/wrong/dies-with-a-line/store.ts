// fails: tells which lines are broken | A record, a torn line, a record, and a last line that was cut off: you gave 'an error, SyntaxError' (required: 'minutes 30, 12; broken lines 2, 4'). One torn line takes the quarter with it, or nobody learns that something is missing.
import { findFault } from './tracker.ts'
import type { ToilRecord } from './types.ts'

export function toLine(record: ToilRecord): string {
  return `${JSON.stringify(record)}\n`
}

export function readLines(text: string): { records: ToilRecord[]; broken: number[] } {
  const records: ToilRecord[] = []
  const broken: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const record = readRecord(line)
    if (record) records.push(record)
    else broken.push(index + 1)
  }
  return { records, broken }
}

const readRecord = (line: string): ToilRecord | null => {
  try {
    const record = JSON.parse(line) as ToilRecord
    const isWhole =
      typeof record.isAutomatable === 'boolean' &&
      Number.isFinite(record.recordedAt) &&
      Number.isFinite(record.cost) &&
      findFault(record, record.recordedAt) === null
    return isWhole ? record : null
  } finally {
    // As it was.
  }
}
