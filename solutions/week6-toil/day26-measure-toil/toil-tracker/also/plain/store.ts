import { categories, type ToilRecord } from './types.ts'

export const toLine = (record: ToilRecord) => JSON.stringify(record).concat('\n')

const isRecord = (value: unknown): value is ToilRecord => {
  if (typeof value !== 'object' || value === null) return false
  const { category, minutes, description, isAutomatable, startedAt, recordedAt, cost } =
    value as Partial<ToilRecord>
  return (
    categories.some((one) => one === category) &&
    typeof minutes === 'number' &&
    minutes > 0 &&
    typeof description === 'string' &&
    description.trim().length > 0 &&
    typeof isAutomatable === 'boolean' &&
    typeof startedAt === 'number' &&
    typeof recordedAt === 'number' &&
    startedAt <= recordedAt &&
    typeof cost === 'number'
  )
}

export function readLines(text: string) {
  const result: { records: ToilRecord[]; broken: number[] } = { records: [], broken: [] }
  text.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim()) return
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      value = undefined
    }
    if (isRecord(value)) result.records.push(value)
    else result.broken.push(index + 1)
  })
  return result
}
