import { printable } from '@firedrill/course'
import type { HandInReport } from '@firedrill/session/workshop'
import { countOf } from './count.ts'

const containment = { T1: 'T1, without a sandbox', T2: 'T2, in a sandbox', T3: 'T3', T4: 'T4' } as const

/** What came of a hand-in, as plain text: a line for each item, and under it what failed. */
export const formatHandIn = (report: HandInReport): string => {
  const { day, submissions, counts, items } = report
  const best =
    counts && submissions > 1 ? `\nOf ${countOf(submissions, 'time')} the best counts: ${shown(counts)}.` : ''
  return `${[`${day}: ${headOf(report)}`, ...items.flatMap(formatItem)].map(printable).join('\n')}${best}\n`
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
  const head = `  ${item.status === 'pass' ? 'ok  ' : 'FAIL'} ${oneLine(item.title)}: ${shown(item.score)}`
  if (!item.isHandedIn) return [`${head}, not handed in`]
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
