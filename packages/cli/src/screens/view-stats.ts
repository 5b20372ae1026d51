import type { Stats } from '@firedrill/session'
import type { StatsView } from '@firedrill/tui'

/** How many of the last days are drawn. */
const daysShown = 14

/** The learner's figures as the screens show them. */
export const viewStats = ({
  activity,
  topics,
  firstTry,
  pace,
  retention,
  hints,
  reveals,
  stuck,
}: Stats): StatsView => ({
  figures: [
    { name: 'days with a go', value: String(activity.length) },
    { name: 'at the first try', value: share(firstTry) },
    { name: 'median of par', value: describePace(pace) },
    {
      name: 'remembered in review',
      value: retention.rate === null ? 'no review yet' : `${percent(retention.rate)} of ${retention.reviews}`,
    },
    { name: 'hints, solutions', value: `${hints}, ${reveals}` },
    ...describeStuck(stuck).slice(0, 3),
  ],
  activity: activity.slice(-daysShown).map(({ day, attempts }) => ({ day, count: attempts })),
  topics: topics.map((topic) => ({
    name: `${topic.id} ${topic.title}`,
    passed: `${topic.passed}/${topic.total}`,
    seconds: topic.seconds,
    firstTry: topic.firstTry.rate === null ? '–' : percent(topic.firstTry.rate),
    againstPar: topic.pace.median === null ? '–' : percent(topic.pace.median),
  })),
})

/** The items whose checks failed again and again, most often first; once is no sticking. */
const describeStuck = (stuck: Stats['stuck']): StatsView['figures'] =>
  [...Map.groupBy(stuck, ({ item }) => item)]
    .map(([item, checks]) => ({ item, times: Math.max(...checks.map(({ times }) => times)) }))
    .filter(({ times }) => times > 1)
    .toSorted((one, other) => other.times - one.times)
    .map(({ item, times }) => ({ name: 'stuck most at', value: `${item.title}, ${times} tries failed` }))

const share = ({ clean, total }: Stats['firstTry']): string =>
  total === 0 ? 'nothing yet' : `${clean} of ${total}`

const describePace = ({ median, timed }: Stats['pace']): string =>
  median === null ? 'nothing timed yet' : `${percent(median)} of par, over ${timed} timed`

const percent = (rate: number): string => `${Math.round(rate * 100)} %`
