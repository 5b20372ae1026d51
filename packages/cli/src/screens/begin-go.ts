import { askedSeconds, elapsedSeconds, howMany, isQuestion, type Item, type Place } from '@firedrill/course'
import type { AttemptState, Session } from '@firedrill/session'
import type { GoEnd, OpenGo } from '@firedrill/tui'
import { viewSolution } from './view-solution.ts'

/** A go at an item for the screens, kept by the session. */
export const beginGo = (session: Session, item: Item, place: Place): OpenGo => {
  const attempt = session.begin(item, { place })
  return {
    seconds: () => elapsedSeconds(attempt.clock()),
    idleMinutes: () => {
      const seconds = askedSeconds(attempt.clock())
      return seconds === null ? null : Math.round(seconds / 60)
    },
    tick: () => attempt.tick(),
    active: () => attempt.active(),
    answerSilence: (isCounted) => attempt.answerSilence(isCounted),
    judged: (verdict, by) => {
      const before = attempt.state()
      const after = attempt.judged(verdict, by)
      return before.kind === 'open' ? endOf(item, after) : null
    },
    read: () => attempt.read(),
    reveal: async () => {
      const solution = attempt.reveal()
      return viewSolution(solution, isQuestion(item) ? [] : await session.compareSolution(item, place))
    },
    skip: () => attempt.skip(),
    leave: () => attempt.leave(),
  }
}

/** A pass in words: an answer that took several tries was guessed, and that is told. */
const endOf = (item: Item, state: AttemptState): GoEnd | null => {
  if (state.kind !== 'ended' || state.result !== 'pass') return null
  const { isBest, tries, hints } = state
  const remarks = [
    isQuestion(item) && tries > 1 ? `It took ${tries} tries: guessed answers come back soon.` : null,
    hints > 0 ? `With ${howMany(hints, 'hint')}.` : null,
  ].filter((remark) => remark !== null)
  return { isBest, remark: remarks.length > 0 ? remarks.join(' ') : null }
}
