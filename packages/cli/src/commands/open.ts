import { type Day, FiredrillError, type Item } from '@firedrill/course'
import { openSession, type Session } from '@firedrill/session'
import type { Start } from '@firedrill/tui'
import { formatDay } from '../print/day.ts'
import { warnOfTrouble } from '../print/trouble.ts'
import { makePorts } from '../screens/make-ports.ts'
import { viewDay } from '../screens/view-day.ts'
import type { Workspace } from '../workspace.ts'

/** `drill [target]`: the screens, or in a pipe what they would show. */
export const open = async (workspace: Workspace, word: string | undefined): Promise<number> => {
  const isScreen = process.stdin.isTTY && process.stdout.isTTY && process.env.TERM !== 'dumb'
  // The screens' code loads while the course is read.
  const tui = isScreen ? import('@firedrill/tui') : null
  const session = openSession(workspace)
  try {
    const place = choose(session, word)
    return tui ? await openScreens(session, place, await tui) : printDay(session, place)
  } finally {
    await session.close()
    warnOfTrouble(session)
  }
}

/** The day to open, its item to begin with, and whether that was asked for by name. */
interface Chosen {
  day: Day
  item: Item | null
  isNamed: boolean
}

const choose = (session: Session, word: string | undefined): Chosen => {
  const next = session.next()
  const target = session.find(word ?? next?.id ?? 'day1')
  if (target.kind === 'item') return { day: target.day, item: target.item, isNamed: true }
  const days = target.kind === 'day' ? [target.day] : target.days
  const isOpen = (item: Item): boolean => session.stateOf(item).state !== 'passed'
  const day = days.find((one) => one.items.some(isOpen)) ?? days[0]
  if (!day)
    throw new FiredrillError('usage', `${word} has no day yet.`, '`pnpm drill list` shows what exists.')
  const item = next && day.items.includes(next) ? next : (day.items.find(isOpen) ?? null)
  return { day, item, isNamed: false }
}

const openScreens = async (
  session: Session,
  { day, item, isNamed }: Chosen,
  { openApp }: Pick<typeof import('@firedrill/tui'), 'openApp'>,
): Promise<number> => {
  const step = Math.max(
    0,
    day.steps.findIndex((one) => 'item' in one && one.item === item?.id),
  )
  const start: Start = {
    day: viewDay(session, day),
    screen: isNamed ? 'step' : 'day',
    // The section above an item is read before it.
    index: !isNamed && step > 0 && 'section' in (day.steps[step - 1] ?? {}) ? step - 1 : step,
  }
  const { passed } = await openApp({ start, ports: makePorts(session, day) })
  process.stdout.write(farewell(session, passed))
  return 0
}

const farewell = (session: Session, passed: string[]): string => {
  const next = session.next()
  const done = passed.length > 0 ? `Passed: ${passed.join(', ')}. ` : ''
  const onward = next ? `Next: ${next.id}. \`pnpm drill\` goes on there.` : 'Everything here is passed.'
  return `${done}${onward}\n`
}

/** Without a terminal: the day, the task, and how to go on. */
const printDay = (session: Session, { day, item: chosen }: Chosen): number => {
  const item = chosen ?? day.items[0]
  if (!item) return 0
  session.open(item)
  process.stdout.write(formatDay(session, day, item))
  return 0
}
