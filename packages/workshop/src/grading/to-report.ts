import type { GradedItem, GradedSubmission, Score } from '@firedrill/grader'
import type { HandInReport } from '@firedrill/session/workshop'

const longestText = 4_000
const mostChecks = 200

/** What a learner is told of all they handed in of a day, oldest first: the last of it, and what counts. Pure. */
export const toReport = (
  rows: readonly GradedSubmission[],
  { day, open, isGrading }: { day: string; open: number; isGrading: boolean },
): HandInReport => {
  const last = rows.at(-1)
  const counts = bestOf(rows)
  const common = { day, submissions: rows.length, counts }
  if (!last) return { ...common, ...nothing, state: 'none' }
  if (open > 0) {
    const why = isGrading
      ? 'It is being graded.'
      : "Nobody grades on the host now. Its instructor's log says why."
    return { ...common, ...nothing, state: 'waiting', why }
  }
  return {
    ...common,
    state: last.status,
    why: cut(last.why),
    score: last.status === 'graded' ? last.score : null,
    tier: last.tier,
    items: last.items.map(toItem),
  }
}

const nothing = { why: null, score: null, tier: null, items: [] }

const bestOf = (rows: readonly GradedSubmission[]): Score | null => {
  const [best] = rows
    .filter(({ status }) => status === 'graded')
    .toSorted((one, other) => other.score.points - one.score.points)
  return best?.score ?? null
}

const toItem = (item: GradedItem): HandInReport['items'][number] => ({
  item: item.item,
  title: cut(item.title),
  isHandedIn: item.handedIn,
  status: item.status,
  score: item.counts,
  message: cut(item.message),
  failing: item.checks
    .filter(({ status }) => status !== 'pass')
    .slice(0, mostChecks)
    .map(({ title, message }) => ({ title: cut(title), message: cut(message) })),
})

/** Well-formed, and no longer than a learner's client takes. */
const cut = <Text extends string | null>(text: Text): Text =>
  (text === null ? null : text.slice(0, longestText).toWellFormed()) as Text
