import { FiredrillError } from '@firedrill/course'
import { openSession } from '@firedrill/session'
import { formatFire } from '../print/fires.ts'
import { printJson } from '../print/json.ts'
import { formatReview } from '../print/review.ts'
import { open } from './open.ts'
import type { Workspace } from '../workspace.ts'

/** `drill review`: what is due, as much as fits the time, and what comes back when; on a terminal the screen of it. */
export const review = async (
  workspace: Workspace,
  options: { minutes?: string; json?: boolean },
): Promise<number> => {
  const minutes = options.minutes === undefined ? undefined : toMinutes(options.minutes)
  if (!options.json && process.stdin.isTTY && process.stdout.isTTY)
    return open(workspace, 'review', { minutes })
  const session = openSession(workspace)
  try {
    const queue = await session.review({ minutes })
    const fires = await session.fires()
    if (!options.json) {
      const due = fires.filter(({ isDue }) => isDue)
      process.stdout.write(formatReview(queue) + due.map((one) => `${formatFire(one)}\n`).join(''))
      return 0
    }
    printJson({
      ...queue,
      fires,
      items: queue.items.map(({ item, ...one }) => ({ item: item.id, place: 'review', ...one })),
      comesBack: queue.comesBack.map(({ item, ...one }) => ({ item: item.id, ...one })),
    })
    return 0
  } finally {
    await session.close()
  }
}

const toMinutes = (text: string): number => {
  if (/^\d{1,4}$/.test(text) && Number(text) > 0) return Number(text)
  throw new FiredrillError('usage', `"${text}" is no time.`, 'Give whole minutes, as in --minutes 10.')
}
