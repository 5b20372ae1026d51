import { type Check, howMany } from '@firedrill/course'
import { terminalBlock, terminalLine } from '../escape/terminal.ts'
import type { GradedItem, GradedSubmission } from '../report/report.ts'
import { type CreateFormat, describeSeeds, percentOf } from './format.ts'

const marks = { pass: 'ok  ', fail: 'FAIL', 'not-reached': '-   ' } as const

/** A report for people: a line for each submission, item and check, and under it what there is to say. */
export const createTable: CreateFormat = ({ title, seeds }) => ({
  begin: () => (title === null ? '' : `${terminalLine(title)}\n\n`),
  submission: (one) =>
    `${[headLine(one), ...aboutLines(one), ...one.items.flatMap(itemLines)].join('\n')}\n\n`,
  end: ({ submissions, graded, ungradable, failed, below }) => {
    const parts = [
      howMany(submissions, 'submission'),
      `${graded} graded`,
      ...(ungradable > 0 ? [`${ungradable} ungradable`] : []),
      ...(failed > 0 ? [`${failed} failed by our fault`] : []),
      ...(below > 0 ? [`${below} below the score asked for`] : []),
    ]
    return `${parts.join(', ')}. ${describeSeeds(seeds)}\n`
  },
})

const headLine = (one: GradedSubmission): string => {
  const tier = one.tier === null ? '' : `, ${one.tier}`
  const { id, name } = one.learner
  const who = [
    id === one.id ? '' : `, ${terminalLine(id)}`,
    name === '' ? '' : ` (${terminalLine(name)})`,
  ].join('')
  const score =
    one.status === 'graded'
      ? `: ${one.score.points} of ${one.score.max} points, ${percentOf(one.score)} %`
      : ''
  return `${terminalLine(one.id)}${who}: ${one.status}${score}${tier}`
}

const aboutLines = ({ why, notes, late, ignored }: GradedSubmission): string[] => [
  ...(why === null ? [] : [`  ${terminalLine(why)}`]),
  ...notes.map((note) => `  note: ${terminalLine(note)}`),
  ...(late && late.days > 0
    ? [
        `  late by ${late.days} day(s): ${late.before} points × ${late.factor}, by the time of its ${late.from}`,
      ]
    : []),
  ...(ignored > 0 ? [`  ${ignored} other file(s), not read`] : []),
]

const itemLines = (item: GradedItem): string[] => {
  const { points, max } = item.counts
  const stages = item.stages.map((stage) => `${stage.slug} ${stage.points} of ${stage.max}`).join(', ')
  return [
    `  ${item.status.padEnd(7)} ${item.item}: ${points} of ${max}${stages ? ` (${stages})` : ''}`,
    ...item.checks.flatMap(checkLines),
    ...(item.message && !item.checks.some(({ message }) => message === item.message)
      ? terminalBlock(item.message, '          ')
      : []),
    ...(item.output.trim() === ''
      ? []
      : ['          it printed:', ...terminalBlock(item.output.trim(), '          ')]),
    ...(item.status === 'pass' ? [] : [`          again: ${terminalLine(item.repeat)}`]),
  ]
}

const checkLines = ({ status, title, message, misconception }: Check): string[] => [
  `          ${marks[status]} ${terminalLine(title)}`,
  ...[message, misconception]
    .filter((text) => text !== null)
    .flatMap((text) => terminalBlock(text, '               ')),
]
