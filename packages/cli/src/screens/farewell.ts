import type { Session } from '@firedrill/session'
import type { DrillPorts } from '@firedrill/tui'
import { fireWords } from './fire-words.ts'

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
  const fire = fireWords(session)
  return `${done}${onward}\n${fire === '' ? '' : `${fire}\n`}`
}
