import { type Day, isQuestion, type Item, type Place, workPath } from '@firedrill/course'
import type { Session } from '@firedrill/session'
import type { DayView, ItemView, StepView } from '@firedrill/tui'

/** A day as the screens show it. */
export const viewDay = (session: Session, day: Day): DayView => ({
  id: day.id,
  title: day.title,
  steps: day.steps.map((step): StepView => {
    if ('section' in step) {
      return { kind: 'section', title: step.section, text: session.section(day, step.section) }
    }
    return { kind: 'item', item: viewItem(session, day.items.find((one) => one.id === step.item) as Item) }
  }),
})

const viewItem = (session: Session, item: Item): ItemView => {
  const { state, bestSeconds, isTried } = session.stateOf(item)
  const { id, slug, title, parSeconds } = item
  const isAsked = isQuestion(item)
  return {
    id,
    slug,
    title,
    parSeconds,
    bestSeconds,
    state,
    isTried,
    files: { work: workFiles(item, 'work'), review: workFiles(item, 'review') },
    // A question is asked when it is opened.
    task: isAsked ? '' : session.task(item),
    isMarkdown: item.kind === 'exercise',
    isQuestion: isAsked,
    stages: item.stages,
    hints: session.hints(item),
  }
}

/** Where the learner edits an item's files, from the root. */
export const workFiles = (item: Item, place: Place): string[] =>
  item.files.map((file) => workPath(item, file, place))
