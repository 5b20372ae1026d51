import type { Action } from './reduce/action.ts'
import { sampleAttempt } from './sample-day.ts'
import type { SolutionView } from './state/views.ts'

/** What is read after a pass. For tests. */
export const debrief =
  'A status says who answered *first*.\n\n**Cost:** a `200` of the proxy hides an outage.\n\nSource: [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-15), HTTP Semantics.'

/** A solution beside the learner's own. For tests. */
export const solution: SolutionView = {
  files: [
    {
      file: 'one.ts',
      rows: [
        {
          left: 'export const one = async (url: string) => {',
          right: 'export const one = async (url: string) => {',
          isSame: true,
        },
        {
          left: '  const answer = await fetch(url).catch(() => ({ status: 200 }))',
          right: '  const answer = await fetch(url).catch(() => null)',
          isSame: false,
        },
        { left: '  return answer.status', right: '  await answer?.body?.cancel()', isSame: false },
        { left: null, right: '  return answer?.status ?? null', isSame: false },
        { left: '}', right: '}', isSame: true },
      ],
    },
  ],
  also: [{ title: 'short', files: { 'short.ts': 'export const one = (url: string) => ask(url) // short' } }],
  answer: null,
  worked: null,
  debrief,
}

/** The attempts at an item, and two of them compared. For tests. */
export const listed: Action = {
  type: 'attempts',
  title: 'Whose status is it?: what you tried',
  attempts: [
    sampleAttempt({ number: 1, hints: 1 }),
    sampleAttempt({ number: 2, result: 'passed', isBest: true, checks: { passed: 3, total: 3 } }),
    sampleAttempt({ number: 3, result: 'skipped', seconds: null, checks: null, files: 'none' }),
  ],
}
export const compared: Action = {
  type: 'compared',
  title: 'Whose status is it?: attempt 1 and 2',
  files: solution.files,
  sides: { left: 'attempt 1', right: 'attempt 2' },
}

/** What a day's hand-in would send, and what came of the last one. */
export const handIn: Action = {
  type: 'handIn',
  title: 'Hand in day1?',
  text: `You hand in 2 files of day1 to One week, as Ada:
  learner.yaml, day1/one.ts
Its instructor sees them and their grade; nobody else of the room does.

day1: 10 of 20 points, graded at T2, in a sandbox.
  FAIL Whose status is it?: 0 of 10 points
       - gives none without an answer
         Nobody answered, and the result was 200 (required: null).
  ok   What does this line throw for?: 10 of 10 points`,
}
