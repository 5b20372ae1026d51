import { isQuestion } from '@firedrill/course'
import { rateBound } from '../flake/rate-bound.ts'
import type { Blind } from './blind.ts'
import { fewestRuns, type ItemQuality } from './item-quality.ts'

/** Where the page is, from the root. */
export const qualityFile = 'docs/quality.md'

/** The quality page, in Markdown: all that is known of each item before a learner meets it. */
export const qualityPage = (items: readonly ItemQuality[], blind: Blind | null): string =>
  [
    intro,
    totals(items),
    ...[...Map.groupBy(items, ({ item }) => item.id.slice(0, item.id.indexOf('/')))].map(([day, own]) =>
      daySection(day, own),
    ),
    ...(blind ? [blindSections(blind)] : []),
  ].join('\n')

const intro = `# Quality of the content

Written by \`pnpm author quality --save\` from what \`author flake\` and \`author mutate\` measured (kept in docs/quality/,
each figure with a hash of the bytes it belongs to) and from the content. Do not edit it.

- **also**, **wrong**: other correct answers, which all pass; wrong answers, which all fail with their sentence.
  \`pnpm author check\` proves both, and that each starter fails for its reason and scores 0.
- **mutants**: the solution changed in one place. *Killed*: the hidden test tells it from the solution. *Excused*: it
  stands in the item's mutants.yaml, with the reason why it may live.
- **runs**: of the hidden test against all correct answers, shuffled, several at once, beside a busy loop on each
  processor; ${fewestRuns} are asked for, of the bytes there are now. **rate <**: the upper 95 % bound of the rate of flakes
  (Clopper and Pearson; without a flake, the rule of three).
- **ms**: a run of the solution alone on the machine, at the median; the shortest of the times it was taken.
- **?**: not taken yet of the bytes there are now. \`pnpm author quality\` names the command.
`

const totals = (items: readonly ItemQuality[]): string => {
  const code = items.filter(({ item }) => !isQuestion(item))
  const sum = (count: (one: ItemQuality) => number): number =>
    items.reduce((total, one) => total + count(one), 0)
  const runs = sum((one) => one.flake?.runs ?? 0)
  const flakes = sum((one) => one.flake?.flakes ?? 0)
  const bound = percent(rateBound(flakes, runs))
  return `${items.length} items, ${items.length - code.length} of them questions; \
${sum((one) => one.also)} other correct answers, ${sum((one) => one.wrong)} wrong ones; ${sum((one) => one.mutate?.mutants ?? 0)} mutants, \
${sum((one) => one.mutate?.killed ?? 0)} killed, ${sum((one) => one.mutate?.exempt ?? 0)} excused, \
${sum((one) => one.mutate?.survivors ?? 0)} alive; ${runs} loaded runs, ${flakes} flakes (rate below ${bound}).
${code.filter(isWhole).length} of ${code.length} items that run code have all their figures.
`
}

const isWhole = ({ flake, mutate }: ItemQuality): boolean =>
  mutate !== undefined && flake !== undefined && flake.runs >= fewestRuns && flake.isLoaded

const daySection = (day: string, items: readonly ItemQuality[]): string => {
  const code = items.filter(({ item }) => !isQuestion(item))
  const questions = items.filter(({ item }) => isQuestion(item)).map(({ item }) => item.slug)
  const rows = code.map((one) => `| ${toCells(one).join(' | ')} |`)
  const table = code.length === 0 ? [] : [header, ...rows, '']
  const asked = questions.length === 0 ? [] : [`Questions: ${questions.join(', ')}.`, '']
  return [`## ${day}`, '', ...table, ...asked].join('\n')
}

const header = `| item | kind | also | wrong | mutants | killed | excused | alive | runs | flakes | rate < | ms |
|---|---|---|---|---|---|---|---|---|---|---|---|`

const toCells = ({ item, also, wrong, mutate, flake }: ItemQuality): (string | number)[] => [
  item.slug,
  item.kind,
  also,
  wrong,
  ...(mutate ? [mutate.mutants, mutate.killed, mutate.exempt, mutate.survivors] : ['?', '?', '?', '?']),
  ...(flake
    ? [flake.runs, flake.flakes, percent(rateBound(flake.flakes, flake.runs)), Math.round(flake.aloneMs ?? 0)]
    : ['?', '?', '?', '?']),
]

const blindSections = ({ how, rounds, mended, open }: Blind): string => `## Solved blind

${how}

| | items | first try right | right answers that failed |
|---|---|---|---|
${rounds
  .map(
    (one) =>
      `| ${one.what} | ${one.items} | ${one.firstTryRight} | ${one.rightAnswersFailed} of ${one.rightAnswers} |`,
  )
  .join('\n')}

| item | mended |
|---|---|
${Object.entries(mended)
  .map(([slug, what]) => `| ${slug} | ${what} |`)
  .join('\n')}

## Open

${open.map((one) => `- ${one}`).join('\n')}
`

const percent = (share: number | null): string => (share === null ? '?' : `${(share * 100).toFixed(2)} %`)
