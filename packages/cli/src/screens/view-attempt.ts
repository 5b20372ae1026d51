import type { KeptAttempt } from '@firedrill/session'
import type { AttemptView } from '@firedrill/tui'
import { endWords, formatMoment } from '../print/attempts.ts'

/** An attempt as the screens show it, one of many. */
export const viewAttempt = (
  attempt: KeptAttempt,
  _index: number,
  all: readonly KeptAttempt[],
): AttemptView => {
  const { number, at, result, seconds, tries, hints, checks, place, bytes } = attempt
  return {
    number,
    when: formatMoment(at),
    result: endWords[result],
    seconds,
    isBest: result === 'pass' && seconds === fastest(all),
    tries,
    hints,
    checks,
    place,
    files: bytes,
  }
}

const fastest = (all: readonly KeptAttempt[]): number | null => {
  const times = all.flatMap(({ result, seconds }) => (result === 'pass' && seconds !== null ? [seconds] : []))
  return times.length > 0 ? Math.min(...times) : null
}
