import type { Sample } from './family.ts'
import { readValue } from './read-value.ts'

/** How the two formats differ within a line. */
export interface Dialect {
  isOpenMetrics: boolean
}

const name = /[a-zA-Z_:][a-zA-Z0-9_:]*/y
const labelName = /[a-zA-Z_][a-zA-Z0-9_]*/y
const space = /[ \t]+/y
const word = /[^ \t]+/y

/** Reads the line of a sample; throws an Error that says what is wrong with it. */
export const readSample = (line: string, { isOpenMetrics }: Dialect): Sample => {
  const cursor = createCursor(line)
  cursor.take(space)
  const metric = cursor.take(name) ?? cursor.refuse('a metric name')
  cursor.take(space)
  const labels = cursor.sees('{') ? readLabels(cursor) : {}
  cursor.take(space)
  const text = cursor.take(word) ?? cursor.refuse('a value')
  const value = readValue(text)
  if (value === null) throw new Error(`${quote(text)} is no number`)
  cursor.take(space)
  const time = cursor.sees('#') ? undefined : cursor.take(word)
  const timestamp = time === undefined ? null : readTimestamp(time, isOpenMetrics)
  cursor.take(space)
  if (isOpenMetrics && cursor.sees('#')) readExemplar(cursor)
  cursor.take(space)
  if (!cursor.isAtEnd()) cursor.refuse('the end of the line')
  return { name: metric, labels, value, timestamp }
}

type Cursor = ReturnType<typeof createCursor>

const createCursor = (line: string) => {
  let at = 0
  return {
    take: (pattern: RegExp): string | undefined => {
      pattern.lastIndex = at
      const found = pattern.exec(line)?.[0]
      at += found?.length ?? 0
      return found
    },
    sees: (text: string): boolean => line.startsWith(text, at),
    skip: (text: string): boolean => {
      const isThere = line.startsWith(text, at)
      if (isThere) at += text.length
      return isThere
    },
    isAtEnd: (): boolean => at === line.length,
    refuse: (expected: string): never => {
      const rest = line.slice(at)
      throw new Error(`expected ${expected}, got ${rest === '' ? 'the end of the line' : quote(rest)}`)
    },
  }
}

const readLabels = (cursor: Cursor): Record<string, string> => {
  const labels = new Map<string, string>()
  cursor.skip('{')
  for (;;) {
    cursor.take(space)
    if (cursor.skip('}')) return Object.fromEntries(labels)
    const label = cursor.take(labelName) ?? cursor.refuse('a label name or "}"')
    if (labels.has(label)) throw new Error(`the label ${label} is given twice`)
    cursor.take(space)
    if (!cursor.skip('=')) cursor.refuse('"="')
    cursor.take(space)
    labels.set(label, readQuoted(cursor))
    cursor.take(space)
    if (!cursor.skip(',') && !cursor.sees('}')) cursor.refuse('"," or "}"')
  }
}

const quoted = /"(?:[^"\\]|\\.)*"/sy
const escapes: Record<string, string> = { '\\\\': '\\', '\\"': '"', '\\n': '\n' }

const readQuoted = (cursor: Cursor): string => {
  const text = cursor.take(quoted) ?? cursor.refuse('a label value in double quotes')
  return text.slice(1, -1).replace(/\\./gs, (escape) => {
    const meant = escapes[escape]
    if (meant === undefined) throw new Error(`${escape} is no escape: only \\\\, \\" and \\n are`)
    return meant
  })
}

const readTimestamp = (text: string, isOpenMetrics: boolean): number => {
  const isFit = isOpenMetrics ? /^-?\d+(\.\d+)?$/.test(text) : /^-?\d+$/.test(text)
  if (!isFit) throw new Error(`${quote(text)} is no timestamp`)
  return isOpenMetrics ? Number(text) * 1_000 : Number(text)
}

const readExemplar = (cursor: Cursor): void => {
  cursor.skip('#')
  cursor.take(space)
  if (!cursor.sees('{')) cursor.refuse('the labels of an exemplar')
  readLabels(cursor)
  cursor.take(space)
  const [value, time] = [cursor.take(word), cursor.take(space) && cursor.take(word)]
  if (value === undefined || readValue(value) === null) throw new Error('the exemplar has no value')
  if (time !== undefined) readTimestamp(time, true)
}

const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
