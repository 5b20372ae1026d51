import type { SummaryLine } from '@firedrill/session'
import { isQuestion } from '@firedrill/course'
import { describeDay } from './describe-day.ts'
import type { SummaryRow, SummaryView } from '@firedrill/tui'

/** What was done, as the screens show it. */
export const viewSummary = (attempts: readonly SummaryLine[]): SummaryView => {
  const seconds = attempts.reduce((sum, attempt) => sum + (attempt.seconds ?? 0), 0)
  const passed = attempts.filter(({ result }) => result === 'pass').length
  const timed = attempts.reduce(
    (sum, { result, seconds: time }) => sum + (result === 'pass' ? (time ?? 0) : 0),
    0,
  )
  const par = attempts.reduce((sum, { result, parSeconds }) => sum + (result === 'pass' ? parSeconds : 0), 0)
  return {
    title: 'What you did',
    rows: attempts.map(viewRow),
    notes: [
      passed > 0
        ? `${passed} of ${attempts.length} passed: ${minutes(timed)} on the clock, par ${minutes(par)}.`
        : `Nothing passed yet: ${minutes(seconds)} on the clock.`,
    ],
  }
}

const viewRow = (attempt: SummaryLine): SummaryRow => {
  const { item, result, seconds, parSeconds, bestSeconds, isBest, tries, hints, comesBack } = attempt
  const isGuess = result === 'pass' && isQuestion(item) && tries > 1
  return {
    title: item.title,
    result: isGuess ? 'guessed' : results[result],
    seconds,
    parSeconds,
    bestSeconds,
    isBest,
    hints,
    back: comesBack && describeDay(comesBack),
  }
}

const results = { pass: 'passed', reveal: 'seen', skip: 'open', leave: 'open' } as const

const minutes = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`
