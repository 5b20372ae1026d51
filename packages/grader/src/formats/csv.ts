import { csvCell } from '../escape/csv.ts'
import { type CreateFormat, percentOf } from './format.ts'

/** A gradebook: a row for each submission, and where it is known what counts, a column for each item. */
export const createCsv: CreateFormat = ({ columns: known }) => {
  const columns = known ?? []
  return {
    begin: () =>
      row([
        'submission',
        'id',
        'name',
        'status',
        'points',
        'max',
        'percent',
        'days late',
        'tier',
        ...columns,
        'why',
      ]),
    submission: (one) =>
      row([
        one.id,
        one.learner.id,
        one.learner.name,
        one.status,
        ...(one.status === 'graded'
          ? [one.score.points, one.score.max, percentOf(one.score)]
          : ['', one.score.max, '']),
        one.late?.days ?? '',
        one.tier ?? '',
        ...columns.map((id) => one.items.find(({ item }) => item === id)?.counts.points ?? ''),
        one.why ?? '',
      ]),
    end: () => '',
  }
}

const row = (cells: readonly (string | number)[]): string => `${cells.map(csvCell).join(',')}\r\n`
