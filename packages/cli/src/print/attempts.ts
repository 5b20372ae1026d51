import { howMany, type Item } from '@firedrill/course'
import type { KeptAttempt } from '@firedrill/session'
import { formatSeconds } from './time.ts'

/** How an attempt ended, in a word. */
export const endWords = { pass: 'passed', reveal: 'shown', skip: 'skipped', leave: 'left' } as const

/** The attempts at an item as plain text: when, how it ended, how long it took. */
export const formatAttempts = (item: Item, attempts: readonly KeptAttempt[]): string => {
  if (attempts.length === 0) return `${item.id}: no attempt has ended yet.\n`
  const best = Math.min(
    ...attempts.filter(({ result }) => result === 'pass').map(({ seconds }) => seconds ?? Infinity),
  )
  const lines = attempts.map((one) =>
    [
      `${one.number}`.padStart(3),
      formatMoment(one.at),
      endWords[one.result].padEnd(7),
      (one.seconds === null ? '-' : formatSeconds(one.seconds)).padStart(6),
      howMany(one.tries, 'try', 'tries').padEnd(8),
      howMany(one.hints, 'hint').padEnd(8),
      one.checks ? `${one.checks.passed} of ${one.checks.total} checks` : '-',
      ...(one.place === 'review' ? ['review'] : []),
      ...(one.result === 'pass' && one.seconds === best ? ['best'] : []),
      ...(one.bytes === 'kept' ? [] : [one.bytes === 'pruned' ? 'files pruned' : 'no files']),
    ].join('  '),
  )
  const onward = `Look at one: \`pnpm drill attempts ${item.slug} --show 1\`; \`--diff 1 2\` compares, \`--bring-back 1\` puts it in place.`
  return `${item.id}, par ${formatSeconds(item.parSeconds)}\n${lines.join('\n')}\n${onward}\n`
}

const pad = (number: number): string => String(number).padStart(2, '0')

/** In the machine's time zone: `2026-11-25 21:04`. */
export const formatMoment = (at: string): string => {
  const moment = new Date(at)
  const day = `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
  return `${day} ${pad(moment.getHours())}:${pad(moment.getMinutes())}`
}
