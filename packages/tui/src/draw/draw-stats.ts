import type { State } from '../state/state.ts'
import type { StatsView } from '../state/views.ts'
import { type Line, line } from '../text/lines.ts'
import { cut, pad } from '../text/width.ts'
import { type Canvas, drawKeys, formatSeconds, type Parts, widthOf } from './frame.ts'

/** The learner's figures. */
export const drawStats = (state: State, stats: StatsView, canvas: Canvas): Parts => {
  const columns = widthOf(canvas)
  return {
    head: [line('Your figures', 'title'), line('')],
    body: statsLines(stats, columns),
    foot: [line(''), drawKeys('stats', columns)],
    from: state.scroll ?? 0,
  }
}

/** The figures, the last days, and the topics, as lines. */
export const statsLines = ({ figures, activity, topics }: StatsView, columns: number): Line[] => {
  const width = Math.min(28, Math.max(...figures.map(({ name }) => name.length), 0) + 2)
  return [
    ...figures.map(
      ({ name, value }): Line => [
        { text: pad(cut(name, width - 1), width), role: 'dim' },
        { text: cut(value, columns - width), role: 'plain' },
      ],
    ),
    ...(activity.length > 0 ? [line(''), ...drawActivity(activity, columns)] : []),
    ...(topics.length > 0 ? [line(''), ...drawTopics(topics, columns)] : []),
  ]
}

/** One bar a day: its length is what was done, and the number stands behind it. */
const drawActivity = (activity: StatsView['activity'], columns: number): Line[] => {
  const most = Math.max(1, ...activity.map(({ count }) => count))
  const room = Math.max(4, Math.min(40, columns - 18))
  return activity.map(
    ({ day, count }): Line => [
      { text: pad(day, 12), role: 'dim' },
      { text: '█'.repeat(Math.ceil((count / most) * room)), role: 'pass' },
      { text: count === 0 ? '–' : ` ${count}`, role: 'plain' },
    ],
  )
}

const drawTopics = (topics: StatsView['topics'], columns: number): Line[] => {
  const isWide = columns >= 70
  const title = isWide ? columns - 44 : columns - 17
  const row = (cells: string[], role: 'dim' | 'plain'): Line => {
    const [name = '', passed = '', time = '', first = '', par = ''] = cells
    const right = isWide
      ? [passed, time, first, par].map((cell) => cell.padStart(11))
      : [passed, time].map((cell) => cell.padStart(8))
    return [{ text: pad(cut(name, title - 1), title) + right.join(''), role }]
  }
  return [
    row(['topic', 'passed', 'time', 'first try', 'of par'], 'dim'),
    ...topics.map((topic) =>
      row(
        [topic.name, topic.passed, formatSeconds(topic.seconds), topic.firstTry, topic.againstPar],
        'plain',
      ),
    ),
  ]
}
