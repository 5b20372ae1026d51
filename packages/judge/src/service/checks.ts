import type { Check } from '@firedrill/course'
import type { TestCase, TestModule } from 'vitest/node'
import { firstPlace } from '../tree/first-place.ts'

/** Every check of a hidden test file, in its order, as far as it has come. */
export const readChecks = (module: TestModule, mapPlaces: (text: string) => string): Check[] =>
  [...module.children.allTests()].map((test) => readCheck(test, mapPlaces)).toSorted(byNumber)

/** Shuffled checks go back to the order of their numbers. */
const byNumber = (one: Check, other: Check): number => numberOf(one) - numberOf(other)
const numberOf = (check: Check): number => Number(/^c(\d+)$/.exec(check.id)?.[1] ?? 0)

/** One check, as far as it has come. */
export const readCheck = (test: TestCase, mapPlaces: (text: string) => string): Check => {
  const meta = test.meta().firedrill
  const result = test.result()
  const [error] = result.state === 'failed' ? result.errors : []
  const status = result.state === 'passed' ? 'pass' : result.state === 'failed' ? 'fail' : 'not-reached'
  return {
    id: meta?.id ?? test.id,
    title: test.name,
    status,
    weight: meta?.weight ?? 1,
    after: meta?.after ?? null,
    stage: test.parent.type === 'suite' ? test.parent.name : null,
    message: error
      ? mapPlaces(describe(error))
      : status === 'fail'
        ? 'The check failed without a word.'
        : null,
    expected: error ? cut(error.expected) : null,
    actual: error ? cut(error.actual) : null,
    misconception: status === 'fail' ? (meta?.misconception ?? null) : null,
    durationMs: Math.round(test.diagnostic()?.duration ?? 0),
  }
}

type TestError = { name?: string; message: string; stack?: string; expected?: unknown; actual?: unknown }

/** A failed assertion speaks for itself; an error of the candidate's comes with its name and place. */
const describe = (error: TestError): string => {
  if (error.name === 'Breach') return error.message
  if (error.name === 'AssertionError' || error.expected !== undefined) return ownSentence(error.message)
  const place = firstPlace(error.stack)
  return `${error.name ?? 'Error'}: ${error.message}${place ? ` (${place})` : ''}`.slice(0, 4_000)
}

/** `expect(value, "A whole sentence.")` says it all: what the assertion library adds after it goes. */
const ownSentence = (message: string): string => {
  const text = message.slice(0, 4_000)
  return /^([\s\S]+?[.!?)]): expected /.exec(text)?.[1] ?? text
}

const cut = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 4_000) : null)
