import { inspect, isDeepStrictEqual } from 'node:util'
import { data } from '@firedrill/judge/testing'
import type { EchoServer } from '@firedrill/lab'
import { expect } from 'vitest'

/** The candidate's functions, from its own process. */
export type Practice = typeof import('../practice.ts')

export const judgeAsked = (httpbin: EchoServer, required: string): void => {
  const asked = httpbin.seen.map((one) => `${one.method} ${one.url.split('?')[0]}`).join(', ') || 'nothing'
  expect(
    asked,
    `You asked for ${asked} (required: ${required}). httpbin can only answer what it was asked.`,
  ).toBe(required)
}

export const judgeArrived = (part: 'query' | 'body', arrived: unknown, required: unknown): void => {
  expect(
    isDeepStrictEqual(arrived, required),
    `The ${part} arrived as ${inspect(arrived)} (required: ${inspect(required)}). The service answers another question than yours.`,
  ).toBe(true)
}

export const judgeValue = (name: string, given: unknown, required: unknown): void => {
  expect(
    isDeepStrictEqual(given, required),
    `You gave ${inspect(given)} as ${name} (required: ${inspect(required)}). What the service understood is all that counts.`,
  ).toBe(true)
}

/** A record, or an instance of the candidate's own class. */
export const fieldsOf = async (outcome: unknown) =>
  Object(await data(await outcome)) as { kind?: unknown; status?: unknown }
