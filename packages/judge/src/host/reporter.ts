import { writeSync } from 'node:fs'
import type { TestEvent } from 'node:test/reporters'

/** Where the judge listens to a run of the learner's own tests. */
const reportAt = 3
/** What is kept of a title or a message, in characters. */
const longest = 400

/**
 * Reporter of `node --test` in a process of the candidate's: a line of JSON for each test, and one at the end. It lives
 * beside the learner's tests, so the judge takes what it says for no more than their word.
 */
// oxlint-disable-next-line require-yield -- a reporter that prints nothing
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<never> {
  for await (const { type, data } of events) {
    if (type === 'test:summary') say({ kind: 'end' })
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const { name, skip, todo, details } = data
    if (details.type === 'suite') continue
    const isLeftOut = (skip !== undefined && skip !== false) || (todo !== undefined && todo !== false)
    const status = isLeftOut ? 'left-out' : type === 'test:pass' ? 'passed' : 'failed'
    say({ kind: 'test', title: cut(name), status, message: cut(type === 'test:fail' ? messageOf(data) : '') })
  }
}

const say = (line: object): void => void writeSync(reportAt, `${JSON.stringify(line)}\n`)

const cut = (text: unknown): string => String(text).slice(0, longest)

/** Node wraps what a test threw. */
const messageOf = ({ details: { error } }: { details: { error: Error } }): string => {
  const { cause } = error
  return cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : error.message
}
