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
  const { state, bestSeconds, isTried, isKnown, reverify } = session.stateOf(item)
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
    reverify,
    files: { work: workFiles(item, 'work'), review: workFiles(item, 'review') },
    // The task and the hints are read when it is opened: a day of many items is on screen at once.
    task: '',
    isMarkdown: item.kind === 'exercise',
    isQuestion: isAsked,
    stages: item.stages,
    hints: { shown: [], total: 0 },
  }
}

/** Where the learner edits an item's files, from the root. */
export const workFiles = (item: Item, place: Place): string[] =>
  item.files.map((file) => workPath(item, file, place))

/** What is read of an item only once it is open; a question is asked by itself. */
export const readOpened = (
  session: Session,
  item: Item,
  place: Place = 'work',
): Pick<ItemView, 'task' | 'hints'> => {
  const hints = session.hints(item)
  // A review is a go of its own, without the hints of the first time.
  const isFresh = place === 'review' && session.stateOf(item).state === 'passed'
  return {
    task: isQuestion(item) ? '' : session.task(item),
    hints: isFresh ? { ...hints, shown: [] } : hints,
  }
}
