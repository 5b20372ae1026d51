import { allItems, type Course } from '@firedrill/course'
import { formatTable } from '../format-table.ts'
import type { ItemStats, StatsReport } from './summarise-journals.ts'

/** The figures of all items as a table. */
export const formatStats = ({ learners, items, strangers }: StatsReport): string => {
  const lines = formatTable(
    [header, ...items.map(toCells)],
    (column) => column > 0 && column < header.length - 1,
  )
  const foreign = strangers === 0 ? [] : [`${strangers} attempts at items that this course does not have`]
  return `${[...lines, '', `${learners} journals, ${items.length} items`, ...foreign, limits].join('\n')}\n`
}

/** Every item of the course with the idea that is its own. */
export const formatIdeas = (course: Course): string =>
  `${formatTable(
    allItems(course).map((item) => [item.id, item.teaches]),
    () => false,
  ).join('\n')}\n`

const limits =
  'Which check stands in the way is not known: a journal keeps the status of a try, and no check.'

const header = [
  'item',
  'learners',
  'passed',
  'seen',
  'left',
  'clean',
  'hints',
  'median',
  'p90',
  'par',
  'tries',
  '',
]

const toCells = (item: ItemStats): string[] => [
  item.id,
  String(item.learners),
  percent(item.passed),
  percent(item.revealed),
  percent(item.left),
  percent(item.clean),
  percent(item.hinted),
  inSeconds(item.medianSeconds),
  inSeconds(item.p90Seconds),
  inSeconds(item.parSeconds),
  item.medianTries === null ? '-' : String(item.medianTries),
  item.isHard ? 'too hard?' : '',
]

const percent = (share: number): string => `${Math.round(share * 100)} %`
const inSeconds = (seconds: number | null): string => (seconds === null ? '-' : `${Math.round(seconds)} s`)
