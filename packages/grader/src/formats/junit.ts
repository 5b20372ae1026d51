import type { Check } from '@firedrill/course'
import { xmlAttribute, xmlText } from '../escape/xml.ts'
import type { GradedItem, GradedSubmission } from '../report/report.ts'
import type { CreateFormat } from './format.ts'

/** JUnit XML: a suite for each submission, a case for each check. No suite is ever empty. */
export const createJunit: CreateFormat = ({ title }) => ({
  begin: () =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${xmlAttribute(title ?? 'firedrill grade')}">\n`,
  submission: suite,
  end: () => '</testsuites>\n',
})

type Kind = 'pass' | 'failure' | 'error' | 'skipped'

interface Case {
  className: string
  name: string
  seconds: number
  kind: Kind
  message: string
  body: string
}

const suite = (one: GradedSubmission): string => {
  const cases = one.items.flatMap(itemCases)
  if (one.why !== null || cases.length === 0) {
    cases.push({
      className: 'submission',
      name: one.status,
      seconds: 0,
      kind: 'error',
      message: one.why ?? '',
      body: '',
    })
  }
  const count = (kind: Kind): number => cases.filter((each) => each.kind === kind).length
  const attributes = [
    `name="${xmlAttribute(one.id)}"`,
    `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`,
    `time="${cases.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(3)}"`,
  ]
  const properties = [
    ['status', one.status],
    ['learner', one.learner.id],
    ['points', String(one.score.points)],
    ['max', String(one.score.max)],
    ['tier', one.tier ?? 'none'],
    ...one.items.map(({ item, seed }): [string, string] => [`seed ${item}`, seed]),
  ].map(
    ([name = '', value = '']) =>
      `      <property name="${xmlAttribute(name)}" value="${xmlAttribute(value)}"/>\n`,
  )
  return `  <testsuite ${attributes.join(' ')}>\n    <properties>\n${properties.join('')}    </properties>\n${cases.map(toXml).join('')}  </testsuite>\n`
}

const itemCases = (item: GradedItem): Case[] => {
  const checks = item.checks.map((check) => checkCase(item, check))
  const isTold = checks.some(({ kind }) => kind !== 'pass' && kind !== 'skipped')
  if (isTold || (item.status === 'pass' && checks.length > 0)) return checks
  const message = item.message ?? item.status
  const kind = item.status === 'fail' ? 'failure' : 'error'
  return [...checks, { className: item.item, name: item.title, seconds: 0, kind, message, body: item.repeat }]
}

const checkCase = (item: GradedItem, check: Check): Case => {
  const failed = item.status === 'fail' ? 'failure' : 'error'
  const words = [check.message, check.misconception].filter((text) => text !== null).join('\n')
  return {
    className: item.item,
    name: check.title,
    seconds: check.durationMs / 1_000,
    kind: check.status === 'pass' ? 'pass' : check.status === 'fail' ? failed : 'skipped',
    message: words.split('\n')[0] ?? '',
    body: `${words}\n${item.repeat}`.trim(),
  }
}

const toXml = ({ className, name, seconds, kind, message, body }: Case): string => {
  const open = `    <testcase classname="${xmlAttribute(className)}" name="${xmlAttribute(name)}" time="${seconds.toFixed(3)}"`
  if (kind === 'pass') return `${open}/>\n`
  if (kind === 'skipped') return `${open}><skipped/></testcase>\n`
  return `${open}><${kind} message="${xmlAttribute(message)}">${xmlText(body)}</${kind}></testcase>\n`
}
