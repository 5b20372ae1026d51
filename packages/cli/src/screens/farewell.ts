import type { Session } from '@firedrill/session'
import type { DrillPorts } from '@firedrill/tui'
import { fireWords } from './fire-words.ts'

/** What is left on the terminal: what was done and not summed up yet, and where it goes on. */
export const farewell = async (
  session: Session,
  ports: Pick<DrillPorts, 'summary'>,
  { summaryText, wrapText }: Pick<typeof import('@firedrill/tui'), 'summaryText' | 'wrapText'>,
): Promise<string> => {
  const summary = await ports.summary()
  const columns = Math.min(process.stdout.columns || 80, 100)
  const done = summary ? `${summaryText(summary, columns)}\n` : ''
  const words = [onward(session), await fireWords(session)].filter((line) => line !== '')
  return `${done}${words.map((line) => `${wrapText(line, columns)}\n`).join('')}`
}

const onward = (session: Session): string => {
  const redone = session.redone()
  if (redone) return `Next: ${redone.id}, again. \`pnpm drill\` goes on there.`
  const next = session.next()
  return next ? `Next: ${next.id}. \`pnpm drill\` goes on there.` : 'Everything here is passed.'
}
