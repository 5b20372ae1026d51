import {
  type Day,
  type DayOrder,
  isQuestion,
  type Item,
  orderSteps,
  type Place,
  workPath,
} from '@firedrill/course'
import type { Session } from '@firedrill/session'
import type { DayView, ItemView, StepView } from '@firedrill/tui'

/** A day as the screens show it, in the order asked for. */
export const viewDay = (session: Session, day: Day, order: DayOrder = {}): DayView => {
  const items = new Map(day.items.map((item) => [item.id, item]))
  return {
    id: day.id,
    title: day.title,
    place: 'work',
    note: offerTestOut(session, day),
    steps: orderSteps(day, order).map(
      (step): StepView =>
        'section' in step
          ? { kind: 'section', title: step.section, text: session.section(day, step.section) }
          : { kind: 'item', item: viewItem(session, items.get(step.item) as Item) },
    ),
  }
}

const offerTestOut = (session: Session, day: Day): string | null => {
  const offer = session.testOut(day)
  if (!offer) return null
  return `${offer.clean} of ${offer.drills} drills were clean at the first try: m marks the other ${offer.rest.length} as known.`
}

/** An item as the screens show it. */
export const viewItem = (session: Session, item: Item): ItemView => {
  const { state, bestSeconds, isTried, isKnown } = session.stateOf(item)
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
    isKnown,
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
