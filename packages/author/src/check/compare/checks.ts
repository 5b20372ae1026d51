import { type Check, doneWhenLines, type Problem } from '@firedrill/course'
import type { ItemMaterial } from '../../material/material.ts'
import type { JudgedCandidate } from '../runs/judge-runs.ts'

/** What the hidden test declares: titles, stages, and what counts after what. Any verdict with checks shows it. */
export const checkChecks = (ofItem: readonly JudgedCandidate[]): Problem[] => {
  const [first] = ofItem
  const checks = ofItem.flatMap((one) => one.verdicts).find((verdict) => verdict.checks.length > 0)?.checks
  if (!first || !checks) return []
  const { material } = first
  const file = `${material.item.solutionDir}/hidden.test.ts`
  return [
    ...checkTitles(file, checks),
    ...checkAfter(file, checks),
    ...checkStages(file, material, checks),
    ...checkDoneWhen(material, checks),
  ]
}

const checkTitles = (file: string, checks: readonly Check[]): Problem[] =>
  repeated(checks.map((check) => check.title)).map((title) => ({
    rule: 'check-title',
    file,
    message: `two checks are called "${title}".`,
    fix: 'Rename one of them: a learner and a wrong answer know a check by its title.',
  }))

const checkAfter = (file: string, checks: readonly Check[]): Problem[] =>
  checks
    .filter((check) => check.after !== null && !checks.some((one) => one.id === check.after && one !== check))
    .map((check) => ({
      rule: 'check-after',
      file,
      message: `"${check.title}" counts after "${check.after}", which is no other check's id.`,
      fix: 'Pass what `check` returned for the main check: `{ after: main }`.',
    }))

const checkStages = (file: string, { item }: ItemMaterial, checks: readonly Check[]): Problem[] => {
  if (item.stages.length === 0) return []
  const slugs = item.stages.map((stage) => stage.slug)
  const strays = checks.filter((check) => !slugs.includes(check.stage ?? ''))
  const empty = slugs.filter((slug) => !checks.some((check) => check.stage === slug))
  return [
    ...strays.map((check) => ({
      rule: 'stages',
      file,
      message: `"${check.title}" is in ${check.stage ? `the stage "${check.stage}"` : 'no stage'} of day.yaml, so it earns nothing.`,
      fix: `Put it into stage('<slug>', …) with one of ${slugs.join(', ')}.`,
    })),
    ...empty.map((slug) => ({
      rule: 'stages',
      file,
      message: `no check is in the stage "${slug}", so its points cannot be earned.`,
      fix: `Add stage('${slug}', () => …) with its checks, or remove the stage from day.yaml.`,
    })),
  ]
}

const checkDoneWhen = ({ task }: ItemMaterial, checks: readonly Check[]): Problem[] => {
  const lines = doneWhenLines(task.text)
  if (lines.length === 0) return []
  const titles = new Set(checks.map((check) => tidy(check.title)))
  const at = { rule: 'done-when', file: task.file, line: task.doneWhenLine }
  return [
    ...[...titles]
      .filter((title) => !lines.includes(title))
      .map((title) => ({
        ...at,
        message: `"Done when" does not name the check "${title}".`,
        fix: 'Add the line: a check asks only for what the task states.',
      })),
    ...lines
      .filter((line) => !titles.has(line))
      .map((line) => ({
        ...at,
        message: `"Done when" says "${line}", and no check has that title.`,
        fix: 'Correct the line or the title: they are equal, word for word.',
      })),
  ]
}

const tidy = (title: string): string => title.trim().replace(/\s+/g, ' ').replace(/\.$/, '')

const repeated = (titles: readonly string[]): string[] => [
  ...new Set(titles.filter((title, index) => titles.indexOf(title) < index)),
]
