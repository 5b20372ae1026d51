import { howMany, printable } from '@firedrill/course'
import type { Status } from '@firedrill/grader/service'

/** How far a service is, in lines for people. */
export const describeStatus = ({ database, workers, cohorts, dead }: Status): string =>
  [
    `${howMany(workers, 'worker')}, with ${database}.`,
    ...(cohorts.length === 0 ? ['Nothing was handed in.'] : cohorts.map(cohortLine)),
    ...dead.map(
      ({ cohort, name, reason }) => `  could not grade ${cohort} ${printable(name)}: ${printable(reason)}`,
    ),
    ...(dead.length > 0 ? ['  Hand these in again, as they are, and they are queued again.'] : []),
    '',
  ].join('\n')

const cohortLine = (one: Status['cohorts'][number]): string => {
  const parts = [
    `${howMany(one.submissions, 'submission')}, ${one.stored} graded`,
    ...(one.leased > 0 ? [`${one.leased} being graded`] : []),
    ...(one.queued > 0 ? [`${one.queued} queued, the oldest for ${Math.round(one.oldest)} s`] : []),
    ...(one.dead > 0 ? [`${one.dead} failed by our fault`] : []),
    ...(one.regrade ? [`regrade ${one.regrade.stored} of ${one.regrade.total}`] : []),
    ...(one.courses > 1
      ? [`graded under ${one.courses} versions of the course: \`grade regrade\` makes them one`]
      : []),
  ]
  return `${one.name}: ${parts.join(', ')}.`
}
