import { howMany } from '@firedrill/course'
import type { FireRecord, Stats } from '@firedrill/session'
import { formatFire } from './fires.ts'
import { formatSeconds } from './time.ts'

/** How many days of activity, and how many checks, are shown. */
const [days, checks] = [14, 5]

/** Stats as plain text: nothing is drawn, everything is said. */
export const formatStats = (
  { activity, topics, firstTry, pace, hints, reveals, retention, stuck }: Stats,
  fires: readonly FireRecord[],
): string => {
  const drilled = fires.filter((one) => one.fires > 0).map((one) => `  ${formatFire(one)}`)
  if (activity.length === 0) return ['No attempt has ended yet.', ...drilled, ''].join('\n')
  const lines = [
    'Activity',
    ...activity
      .slice(-days)
      .map(
        (one) =>
          `  ${one.day}  ${formatSeconds(one.seconds).padStart(7)}  ${one.passed} passed of ${one.attempts}${one.reviews > 0 ? `, ${howMany(one.reviews, 'review')}` : ''}`,
      ),
    'Topics',
    ...topics.map(
      (one) =>
        `  ${one.id}  ${formatSeconds(one.seconds).padStart(7)}  ${one.passed} of ${one.total} passed, first try ${share(one.firstTry.rate)}  ${one.title}`,
    ),
    `First try: ${share(firstTry.rate)}, ${firstTry.clean} of ${firstTry.total}`,
    `Time against par: ${share(pace.median)}, the median of ${howMany(pace.timed, 'timed pass', 'timed passes')}`,
    `Hints: ${hints}. Solutions shown: ${reveals}.`,
    `Reviews remembered: ${share(retention.rate)}, ${retention.remembered} of ${retention.reviews}`,
    ...(drilled.length > 0 ? ['Fire drills', ...drilled] : []),
    ...(stuck.length > 0 ? ['What took most tries'] : []),
    ...stuck.slice(0, checks).map(({ item, check, times }) => `  ${item.id}  ${check}: ${times}`),
  ]
  return `${lines.join('\n')}\n`
}

const share = (rate: number | null): string => (rate === null ? '-' : `${Math.round(rate * 100)} %`)
