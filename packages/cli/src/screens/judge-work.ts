import type { Item, Place } from '@firedrill/course'
import { judgeSaves, type Session } from '@firedrill/session'
import type { Judging, JudgingEvents } from '@firedrill/tui'

/** Judges an item's files for the screens, one run at a time; a run that was cut is not heard any more. */
export const judgeWork = (
  session: Pick<Session, 'judge'>,
  item: Item,
  { place, on }: { place: Place; on: JudgingEvents },
): Judging => {
  const saves = judgeSaves({
    judge: (signal) => {
      const unlessCut =
        <Value>(tell: (value: Value) => void) =>
        (value: Value): void => {
          if (!signal.aborted) tell(value)
        }
      const events = { onCheck: unlessCut(on.onCheck), onBehaviour: unlessCut(on.onBehaviour) }
      return session.judge(item, { place, types: true, signal, ...events })
    },
    onStart: on.onStart,
    onVerdict: on.onVerdict,
    onError: on.onError,
  })
  return { ask: saves.saved, stop: saves.stop }
}
