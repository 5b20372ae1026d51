import { annotationMessage, annotationProperty } from '../escape/annotation.ts'
import type { GradedItem, GradedSubmission } from '../report/report.ts'
import type { CreateFormat } from './format.ts'

/** GitHub's workflow commands: an error for each check that failed, at the line of the learner's file where it names one. */
export const createAnnotations: CreateFormat = () => ({
  begin: () => '',
  submission: (one) => [...whyLines(one), ...one.items.flatMap((item) => itemLines(one, item))].join(''),
  end: () => '',
})

const whyLines = ({ id, status, why }: GradedSubmission): string[] =>
  why === null ? [] : [line('error', { title: `${id}: ${status}` }, why)]

const itemLines = ({ id }: GradedSubmission, item: GradedItem): string[] => {
  if (item.status === 'pass') return []
  const failed = item.checks.filter(({ status }) => status === 'fail')
  if (failed.length === 0) {
    const text = item.message ?? item.status
    return [line('error', { ...placeIn(text), title: `${id}: ${item.item}` }, text)]
  }
  return failed.map((check) => {
    const words = [check.message, check.misconception].filter((text) => text !== null).join('\n')
    const text = `${words || 'It failed.'}\n${item.repeat}`
    return line('error', { ...placeIn(words), title: `${id}: ${item.item}: ${check.title}` }, text)
  })
}

/** A message may begin with, or hold in brackets, `work/day1/status-code.ts:3:7`. */
const placeIn = (text: string): { file?: string; line?: string; col?: string } => {
  const [, file, row, column] = /(?:^|[( ])(work\/[a-z0-9/._-]+):(\d{1,6})(?::(\d{1,6}))?/i.exec(text) ?? []
  return file === undefined ? {} : { file, line: row, ...(column === undefined ? {} : { col: column }) }
}

const line = (level: 'error', properties: Record<string, string | undefined>, message: string): string => {
  const shown = Object.entries(properties).map(
    ([name, value]) => `${name}=${annotationProperty(value ?? '')}`,
  )
  return `::${level} ${shown.join(',')}::${annotationMessage(message)}\n`
}
