import { howMany, printable } from '@firedrill/course'
import type { HandIn, HandInReport, SentHandIns } from '@firedrill/session/workshop'

const containment = { T1: 'T1, without a sandbox', T2: 'T2, in a sandbox', T3: 'T3', T4: 'T4' } as const

/** What a hand-in sends, and who sees it: read before the first byte leaves. */
export const describeOffer = (day: string, { files, room }: HandIn): string => {
  const names = Object.keys(files)
  return [
    `You hand in ${howMany(names.length, 'file')} of ${day} to ${room.title}, as ${room.name}:`,
    `  ${names.join(', ')}`,
    'Its instructor sees them and their grade; nobody else of the room does.',
  ].join('\n')
}

/** A hand-in that waits for its host. */
export const describeKept = (day: string): string =>
  `The workshop is away. What you handed in of ${day} is kept, and sent once it answers.`

/** A hand-in that the host did not take. */
export const describeRefused = ({ day, why, hint }: SentHandIns['refused'][number]): string =>
  `The workshop did not take ${day}: ${why} ${hint}`

/** What came of a hand-in in one line. */
export const summariseHandIn = (report: HandInReport): string => printable(`${report.day}: ${headOf(report)}`)

/** What came of a hand-in, as plain text: a line for each item, and under it what failed. */
export const formatHandIn = (report: HandInReport): string => {
  const { submissions, counts, items } = report
  const best =
    counts && submissions > 1 ? `\nOf ${howMany(submissions, 'time')} the best counts: ${shown(counts)}.` : ''
  return `${[`${report.day}: ${headOf(report)}`, ...items.flatMap(formatItem)].map(printable).join('\n')}${best}\n`
}

const headOf = ({ state, why, score, tier, day }: HandInReport): string => {
  switch (state) {
    case 'none':
      return 'you have handed in nothing.'
    case 'waiting':
      return `the workshop has it. ${oneLine(why)} \`pnpm drill submit ${day} --report\` shows what comes of it.`
    case 'graded':
      return `${score ? shown(score) : ''}, graded${tier ? ` at ${containment[tier]}` : ' by its answers'}.`
    case 'ungradable':
      return `no score, and it costs you nothing. ${oneLine(why)}`
    default:
      return `the grader failed, not you: your instructor can have it graded again. ${oneLine(why)}`
  }
}

const formatItem = (item: HandInReport['items'][number]): string[] => {
  const isTold = item.failing.some(({ message }) => message === item.message)
  const about = `${oneLine(item.title)}: ${shown(item.score)}`
  if (!item.isHandedIn) return [`  -    ${about}, not handed in`]
  const head = `  ${item.status === 'pass' ? 'ok  ' : 'FAIL'} ${about}`
  return [
    head,
    ...(item.message && !isTold ? [`       ${oneLine(item.message)}`] : []),
    ...item.failing.flatMap(({ title, message }) => [
      `       - ${oneLine(title)}`,
      ...(message ? [`         ${oneLine(message)}`] : []),
    ]),
  ]
}

const shown = ({ points, max }: { points: number; max: number }): string => `${points} of ${max} points`

const oneLine = (text: string | null): string => (text ?? '').replaceAll(/\s*\n\s*/g, ' ')
