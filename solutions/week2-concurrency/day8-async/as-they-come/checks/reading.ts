import { inspect } from 'node:util'
import { data } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Options, Result } from '../types.ts'

/** The candidate's, as it is reached: everything is awaited. */
export type CheckAll = (
  urls: string[],
  options: Options,
) => AsyncIterable<Result> | Promise<AsyncIterable<Result>>

/** Far longer than anything takes that is meant to be in time. */
export const plenty: Options = { timeoutMs: 10_000 }

/** All results, as text without the host, in the order in which they were given. */
export const readAll = async (checkAll: CheckAll, urls: string[], options = plenty): Promise<string[]> => {
  const told: string[] = []
  try {
    for await (const result of await checkAll(urls, options)) told.push(tell(await data(result)))
  } catch (error) {
    told.push(`a rejection with ${(error as Error).name}`)
  }
  return told
}

/** A result, without the host of its url. */
export const tell = (result: Result): string => {
  const url = String(result.url).replace(/^http:\/\/[^/]+/, '')
  return inspect({ ...result, url }, { breakLength: Number.POSITIVE_INFINITY })
}

/** One url, one result. */
export const judgeOne = (what: string, given: string[], required: string, cost: string): void => {
  const told = given.length === 1 ? given[0] : given.length === 0 ? 'no result' : given.join(' and ')
  expect(told, `${what}. You gave ${told} (required: ${required}). ${cost}`).toBe(required)
}
