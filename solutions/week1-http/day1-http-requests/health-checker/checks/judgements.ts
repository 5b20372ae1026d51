import { inspect, isDeepStrictEqual } from 'node:util'
import { type EchoServer } from '@firedrill/lab'
import { expect } from 'vitest'

/** The fields that the task names, except the latency, which no test can know. */
export const fieldsOf = (rows: unknown) =>
  [rows].flat().map((row) => {
    const { url, status, error } = Object(row) as Record<string, unknown>
    return error === undefined || error === null ? { url, status } : { url, status, error }
  })

/** In the order of the urls: which answer comes first hangs on the machine, and the order is one check's alone. */
export const sortByUrl = <T>(rows: T, urls: readonly string[]): T => {
  if (!Array.isArray(rows)) return rows
  const placeOf = ({ url }: { url?: unknown }): number => urls.indexOf(String(url)) + 1 || urls.length + 1
  return rows.toSorted((one, other) => placeOf(one) - placeOf(other)) as T
}

export const reasonOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return 'no error'
  } catch (error) {
    return error instanceof Error && !isWrapped(error) ? error.message : 'no Error, but another value'
  }
}

/** What is thrown and is no Error arrives in an Error of the judge. */
const isWrapped = ({ message, cause }: Error): boolean =>
  message.endsWith(', which is not an Error.') && !(cause instanceof Error)

/** Ports change from run to run: the services are shown by their number. */
export const judge = (
  what: string,
  given: unknown,
  required: unknown,
  cost: string,
  services: Pick<EchoServer, 'url'>[] = [],
): void => {
  const show = (value: unknown): string =>
    services.reduce(
      (text, service, index) => text.replaceAll(service.url, `url ${index + 1}`),
      inspect(value),
    )
  expect(
    isDeepStrictEqual(given, required),
    `${what} ${show(given)} (required: ${show(required)}). ${cost}`,
  ).toBe(true)
}

export const judgeFolder = (names: string[], required: string[]): void => {
  const strangers = names.filter((name) => !required.includes(name)).map(withoutNumbers)
  const found = [...new Set(strangers)].toSorted().join(' and ')
  expect(
    found,
    `Beside the report the folder holds ${found} (required: no other file). A save a minute fills the disk, and the next reader takes a draft for a report.`,
  ).toBe('')
}

/** Process ids, times and random parts differ from run to run. */
const withoutNumbers = (name: string): string => name.replace(/[\da-f]{8}(-[\da-f]{4,12})+|\d+/gi, '…')

/** What a learner can look up: the code of an error of the system, or the error's name. */
export const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'something that is no Error'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}

export const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
