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
  return `${done}${onward(session)}\n`
}

const onward = (session: Session): string => {
  const redone = session.redone()
  if (redone) return `Next: ${redone.id}, again. \`pnpm drill\` goes on there.`
  const next = session.next()
  return next ? `Next: ${next.id}. \`pnpm drill\` goes on there.` : 'Everything here is passed.'
}
