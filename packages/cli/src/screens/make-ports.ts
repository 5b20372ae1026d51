import { type Day, isQuestion, type Item, type Place } from '@firedrill/course'
import type { Session } from '@firedrill/session'
import type { DrillPorts } from '@firedrill/tui'
import { formatSolution } from '../print/solution.ts'

/** What the screens of a day need done, by the session's use cases. */
export const makePorts = (session: Session, day: Day): DrillPorts => {
  const byId = (id: string): Item => day.items.find((item) => item.id === id) as Item
  return {
    open: (id, place) => session.open(byId(id), place),
    watch: (id, place, onSave) => session.watch(byId(id), onSave, { place }),
    judge: (id, place, run) => session.judge(byId(id), { ...run, place, types: true }),
    note: (id, place, verdict) => session.note(byId(id), verdict, place),
    record: (id, attempt) => session.record(byId(id), attempt),
    hint: (id) => session.hints(byId(id), { isNext: true }),
    reveal: (id, attempt) => formatSolution(session.reveal(byId(id), attempt)),
    hiddenTest: (id) => session.hiddenTest(byId(id)),
    question: (id, place) => session.question(byId(id), place),
    answer: (id, place, given) => session.answer(byId(id), given, { place }),
    debrief: (id, place) => formatDebrief(session, byId(id), place),
    reset: (id, place) => void session.reset(byId(id), place),
    undo: (id, place) => void session.undo(byId(id), place),
    again: (id) => session.again(byId(id)),
    trouble: () => {
      const trouble = session.trouble()
      return trouble && `${trouble.message} ${trouble.hint}`
    },
  }
}

/** What is read after a pass: the debrief, and above it how a number is worked out, or the model of a prose. */
export const formatDebrief = (session: Session, item: Item, place: Place): string => {
  if (!isQuestion(item)) return session.debrief(item)
  const { worked, answer, debrief } = session.reveal(item, { seconds: null, tries: 1, place })
  const model = item.kind === 'reflect' ? answer : null
  return [worked, model, debrief].filter((text) => text !== null && text !== '').join('\n\n')
}
