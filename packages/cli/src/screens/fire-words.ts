import type { Session } from '@firedrill/session'

/** Where a fire drill waits: at the end of a week that is done, and when one is due again; empty where none does. */
export const fireWords = async (session: Session): Promise<string> => {
  const isDone = (id: string): boolean =>
    session.course.weeks
      .filter((week) => week.id === id)
      .flatMap(({ days }) => days.flatMap(({ items }) => items))
      .every((item) => session.stateOf(item).state === 'passed' || session.stateOf(item).isKnown)
  const fire = (await session.fires()).find((one) => (one.fires === 0 ? isDone(one.week) : one.isDue))
  return fire ? `A fire drill waits: \`pnpm drill fire ${fire.week}\`.` : ''
}
