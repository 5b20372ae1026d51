import { allItems, type Course, howMany } from '@firedrill/course'
import { formatTable } from '../format-table.ts'
import type { GradeStats } from './summarise-grades.ts'
import type { Block, ItemStats, StatsReport } from './summarise-journals.ts'

/** The figures of all items as a table. */
export const formatStats = ({ learners, items, strangers }: StatsReport): string => {
  const lines = formatTable(
    [header, ...items.map(toCells)],
    (column) => column > 0 && column < header.length - 2,
  )
  const foreign =
    strangers === 0 ? [] : [`${howMany(strangers, 'attempt')} at items that this course does not have`]
  return `${[...lines, '', `${howMany(learners, 'journal')}, ${howMany(items.length, 'item')}`, ...foreign].join('\n')}\n`
}

/** What reports of grades say of each item, as a table. */
export const formatGradeStats = ({ submissions, items, strangers }: GradeStats): string => {
  const rows = items.map(({ id, handedIn, passed, blocks }) => [
    id,
    String(handedIn),
    percent(passed),
    inBlocks(blocks),
  ])
  const lines = formatTable(
    [['item', 'handed in', 'passed', 'failed most'], ...rows],
    (column) => column === 1 || column === 2,
  )
  const foreign =
    strangers === 0 ? [] : [`${howMany(strangers, 'verdict')} on items that this course does not have`]
  return `${[...lines, '', `${howMany(submissions, 'submission')}, ${howMany(items.length, 'item')}`, ...foreign].join('\n')}\n`
}

/** Every item of the course with the idea that is its own. */
export const formatIdeas = (course: Course): string =>
  `${formatTable(
    allItems(course).map((item) => [item.id, item.teaches]),
    () => false,
  ).join('\n')}\n`

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
  'failed most',
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
  inBlocks(item.blocks),
]

const inBlocks = (blocks: readonly Block[]): string =>
  blocks
    .slice(0, 3)
    .map(({ check, share }) => `check ${check}: ${percent(share)}`)
    .join(', ')

const percent = (share: number): string => `${Math.round(share * 100)} %`
const inSeconds = (seconds: number | null): string => (seconds === null ? '-' : `${Math.round(seconds)} s`)
