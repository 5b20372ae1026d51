import { inspect, isDeepStrictEqual } from 'node:util'
import { type EchoServer } from '@firedrill/lab'
import { expect } from 'vitest'

/** The fields that the task names, except the latency, which no test can know. */
export const fieldsOf = (rows: unknown) =>
  [rows].flat().map((row) => {
    const { url, status, error } = Object(row) as Record<string, unknown>
    return error === undefined || error === null ? { url, status } : { url, status, error }
  })

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
  services: EchoServer[] = [],
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
  const strangers = names.filter((name) => !required.includes(name)).length
  expect(
    strangers,
    `Beside the report the folder holds other files (required: none). A save a minute fills the disk, and the next reader takes a draft for a report.`,
  ).toBe(0)
}

export const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
