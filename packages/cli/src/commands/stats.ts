import { allItems, FiredrillError } from '@firedrill/course'
import { openSession, type Session } from '@firedrill/session'
import { printJson } from '../print/json.ts'
import { formatStats } from '../print/stats.ts'
import type { Workspace } from '../workspace.ts'

/** `drill stats`: what the history says; as CSV one row for each attempt. */
export const stats = async (
  workspace: Workspace,
  options: { json?: boolean; csv?: boolean },
): Promise<number> => {
  if (options.json && options.csv) {
    throw new FiredrillError('usage', '--json and --csv are two formats.', 'Ask for one of them.')
  }
  const session = openSession(workspace)
  try {
    if (options.csv) process.stdout.write(formatCsv(session))
    else {
      const found = session.stats()
      const fires = await session.fires()
      if (options.json) {
        printJson({
          ...found,
          fires,
          stuck: found.stuck.map(({ item, ...one }) => ({ item: item.id, ...one })),
        })
      } else process.stdout.write(formatStats(found, fires))
    }
    return 0
  } finally {
    await session.close()
  }
}

const columns = [
  'at',
  'item',
  'kind',
  'place',
  'result',
  'seconds',
  'par_seconds',
  'tries',
  'hints',
  'checks_passed',
  'checks',
]

/** RFC 4180. No cell needs quotes: ids, numbers and times. */
const formatCsv = (session: Session): string => {
  const rows = allItems(session.course).flatMap((item) =>
    session
      .attempts(item)
      .map(({ at, place, result, seconds, tries, hints, checks }) => [
        at,
        item.id,
        item.kind,
        place,
        result,
        seconds ?? '',
        item.parSeconds,
        tries,
        hints,
        checks?.passed ?? '',
        checks?.total ?? '',
      ]),
  )
  const sorted = rows.toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1))
  return [columns, ...sorted].map((row) => `${row.join(',')}\r\n`).join('')
}
