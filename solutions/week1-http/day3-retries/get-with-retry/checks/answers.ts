import { inspect } from 'node:util'
import { data, type RemoteModule } from '@firedrill/judge/testing'
import type { Answer } from '@firedrill/lab'
import { expect } from 'vitest'
import type { Options } from '../types.ts'

export type GetWithRetry = RemoteModule<typeof import('../get-with-retry.ts')>['getWithRetry']

/** Milliseconds that no check uses up, on any clock. */
export const plenty = 10_000_000

/** Options under which only the tries matter. */
export const calm: Options = {
  tries: 3,
  timeoutMs: plenty,
  baseMs: 0,
  capMs: 0,
  maxWaitMs: 0,
  random: () => 0.5,
}

export const answering =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    response
      .writeHead(status, { 'content-type': 'text/plain', ...headers })
      .end(status === 204 ? undefined : `text of ${status}`)

/** The last one stays. */
export const inTurn = (...answers: Answer[]): Answer => {
  let number = 0
  return (request, response) => answers[Math.min(number++, answers.length - 1)]?.(request, response)
}

/** A result as the task writes it; what else it carries does not matter. */
export const tell = async (call: Promise<unknown>): Promise<string> => {
  const result = await call.then(
    (value) => data(value as Record<string, unknown>),
    (error: unknown) => ({
      kind: `a rejection with ${error instanceof Error ? error.name : inspect(error)}`,
    }),
  )
  const { kind, status, body, tries } = Object(result) as Record<string, unknown>
  if (kind === 'answer') return inspect({ kind, status, body, tries }, { breakLength: Infinity })
  return typeof kind === 'string' && kind.startsWith('a rejection') ? kind : inspect({ kind, tries })
}

export const answer = (status: number, tries: number): string =>
  inspect(
    { kind: 'answer', status, body: status === 204 ? '' : `text of ${status}`, tries },
    { breakLength: Infinity },
  )

export const judgeCount = (what: string, count: number, required: number, cost: string): void => {
  const requests = count === 1 ? 'request' : 'requests'
  expect(count, `${what}. It saw ${count} ${requests} (required: ${required}). ${cost}`).toBe(required)
}

export const judgeResult = (what: string, given: string, required: string, cost: string): void => {
  expect(given, `${what}. You gave ${given} (required: ${required}). ${cost}`).toBe(required)
}
