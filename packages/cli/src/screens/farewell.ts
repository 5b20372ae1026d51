import type { Session } from '@firedrill/session'
import type { DrillPorts } from '@firedrill/tui'

/** What is left on the terminal: what was done and not summed up yet, and where it goes on. */
export const farewell = async (
  session: Session,
  ports: Pick<DrillPorts, 'summary'>,
  { summaryText }: Pick<typeof import('@firedrill/tui'), 'summaryText'>,
): Promise<string> => {
  const summary = await ports.summary()
  const done = summary ? `${summaryText(summary, Math.min(process.stdout.columns || 80, 100))}\n` : ''
  const next = session.next()
  const onward = next ? `Next: ${next.id}. \`pnpm drill\` goes on there.` : 'Everything here is passed.'
  return `${done}${onward}\n${fireWords(session)}`
}

/** A week ends with its fire drill; later one comes back. */
const fireWords = (session: Session): string => {
  const isDone = (week: string): boolean =>
    session.course.weeks
      .filter(({ id }) => id === week)
      .flatMap(({ days }) => days.flatMap(({ items }) => items))
      .every((item) => session.stateOf(item).state === 'passed' || session.stateOf(item).isKnown)
  const [fire] = session.fires().filter((one) => (one.fires === 0 ? isDone(one.week) : one.isDue))
  return fire ? `A fire drill waits: \`pnpm drill fire ${fire.week}\`.\n` : ''
}
