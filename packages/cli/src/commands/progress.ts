import { openSession, type DayProgress, type Progress, type Session } from '@firedrill/session'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'

/** `drill progress`: how far, day by day. */
export const progress = async (workspace: Workspace, options: { json?: boolean }): Promise<number> => {
  const session = openSession(workspace)
  const found = session.progress()
  if (options.json) printJson(found)
  else process.stdout.write(print(session, found))
  await session.close()
  return 0
}

const print = (session: Session, { passed, seen, known, total, points, days }: Progress): string => {
  const lines = days.map(
    (day) => `${`${day.passed}/${day.total}`.padStart(7)}  ${session.dayName(day.id)}${bestOf(day)}`,
  )
  const seenWords = seen > 0 ? `, ${seen} with the solution seen` : ''
  const knownWords = known > 0 ? `, ${known} marked as known` : ''
  const sum = `${passed} of ${total} passed${seenWords}${knownWords}; ${points.earned} of ${points.max} points`
  return `${[...lines, sum].join('\n')}\n`
}

const bestOf = ({ best }: DayProgress): string =>
  best === null ? '' : `  (best times ${best.seconds} s, par ${best.parSeconds} s)`
