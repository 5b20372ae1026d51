import { codeBlock, codeSpan } from '../escape/markdown.ts'
import type { GradedItem, GradedSubmission } from '../report/report.ts'
import { type CreateFormat, describeSeeds, percentOf } from './format.ts'

const marks = { pass: '✅', fail: '❌', 'not-reached': '⏸️' } as const

/** Markdown, for a job's summary or a comment. Whatever is not ours stands in it as code. */
export const createMarkdown: CreateFormat = ({ title, seeds }) => ({
  begin: () => `# ${title === null ? 'Grades' : codeSpan(title)}\n\n`,
  submission: (one) =>
    `${[headline(one), ...about(one), ...(one.items.length > 0 ? [table(one.items)] : []), ...one.items.flatMap(details)].join('\n\n')}\n\n`,
  end: ({ submissions, graded, ungradable, failed }) =>
    `Submissions: ${submissions}, graded ${graded}, ungradable ${ungradable}, failed ${failed}. ${describeSeeds(seeds)}\n`,
})

const headline = ({ id, learner, status, score }: GradedSubmission): string => {
  const name = learner.name === '' ? '' : ` ${codeSpan(learner.name)}`
  const points = status === 'graded' ? `, ${score.points} of ${score.max} points, ${percentOf(score)} %` : ''
  return `## ${codeSpan(id)}: ${status}${points}\n\nLearner ${codeSpan(learner.id)}${name}`
}

const about = ({ why, notes, late, ignored, tier }: GradedSubmission): string[] => {
  const lines = [
    ...(why === null ? [] : [`- ${codeSpan(why)}`]),
    ...notes.map((note) => `- Note: ${codeSpan(note)}`),
    ...(late && late.days > 0
      ? [
          `- Late by ${late.days} day(s): ${late.before} points × ${late.factor}, by the time of its ${late.from}`,
        ]
      : []),
    ...(ignored > 0 ? [`- ${ignored} other file(s), not read`] : []),
    ...(tier === null ? [] : [`- Containment: ${tier}`]),
  ]
  return lines.length > 0 ? [lines.join('\n')] : []
}

const table = (items: readonly GradedItem[]): string =>
  [
    '| item | verdict | points | seed |',
    '|---|---|---:|---|',
    ...items.map(
      ({ item, status, counts, seed }) =>
        `| ${codeSpan(item)} | ${status} | ${counts.points} of ${counts.max} | ${codeSpan(seed)} |`,
    ),
  ].join('\n')

const details = (item: GradedItem): string[] => {
  if (item.status === 'pass') return []
  const checks = item.checks.flatMap(({ status, title, message, misconception }) => [
    `- ${marks[status]} ${codeSpan(title)}`,
    ...[message, misconception].filter((text) => text !== null).map((text) => codeBlock(text, '  ')),
  ])
  const isTold = item.checks.some(({ message }) => message === item.message)
  return [
    `### ${codeSpan(item.item)}`,
    ...(checks.length > 0 ? [checks.join('\n')] : []),
    ...(item.message && !isTold ? [codeBlock(item.message)] : []),
    `Again: ${codeSpan(item.repeat)}`,
  ]
}
