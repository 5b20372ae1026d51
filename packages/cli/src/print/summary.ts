import { howMany } from '@firedrill/course'
import type { SessionSummary, SummaryLine } from '@firedrill/session'
import { formatSeconds } from './time.ts'

const words = { pass: 'passed', reveal: 'shown', skip: 'skipped', leave: 'left' } as const

/** What was done, as plain text: a line for each attempt, and the sum. */
export const formatSummary = ({ attempts, seconds, passed, hints, revealed }: SessionSummary): string => {
  if (attempts.length === 0) return 'No attempt has ended yet.\n'
  const sum = [
    `${passed} passed`,
    ...(seconds > 0 ? [`${formatSeconds(seconds)} on the clock`] : []),
    ...(hints > 0 ? [howMany(hints, 'hint')] : []),
    ...(revealed > 0 ? [`${howMany(revealed, 'solution')} shown`] : []),
  ].join(', ')
  return `${attempts.map(formatLine).join('\n')}\n${sum}\n`
}

const formatLine = ({
  item,
  place,
  result,
  seconds,
  parSeconds,
  isBest,
  hints,
  comesBack,
}: SummaryLine): string =>
  [
    `${place === 'review' ? 'review ' : ''}${item.id}: ${words[result]}`,
    ...(seconds === null
      ? []
      : [`in ${formatSeconds(seconds)}, par ${formatSeconds(parSeconds)}${isBest ? ', your best' : ''}`]),
    ...(hints > 0 ? [howMany(hints, 'hint')] : []),
    ...(comesBack ? [inWords(comesBack.inDays)] : []),
  ].join('; ')

const inWords = (days: number): string => {
  if (days === 0) return 'due today'
  return days === 1 ? 'comes back tomorrow' : `comes back in ${days} days`
}
