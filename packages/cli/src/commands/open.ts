import { type Day, FiredrillError, type Item, workPath } from '@firedrill/course'
import { openSession, type Session } from '@firedrill/session'
import type { ItemView } from '@firedrill/tui'
import { untilInterrupted } from '../interrupt.ts'
import type { Workspace } from '../workspace.ts'

/** `drill [target]`: the screen, or in a pipe what it would show. */
export const open = async (workspace: Workspace, word: string | undefined): Promise<number> => {
  const isScreen = process.stdin.isTTY && process.stdout.isTTY && process.env.TERM !== 'dumb'
  // The screen's code loads while the course is read.
  const tui = isScreen ? import('@firedrill/tui') : null
  const session = openSession(workspace)
  const { day, start } = choose(session, word)
  return tui ? openScreen(session, { day, start, ...(await tui) }) : printDay(session, day, start)
}

/** The day to open, and the number of its item to begin with: the first that is not passed. */
const choose = (session: Session, word: string | undefined): { day: Day; start: number } => {
  const next = session.next()
  const target = session.find(word ?? next?.id ?? 'day1')
  if (target.kind === 'item') return { day: target.day, start: target.day.items.indexOf(target.item) }
  const days = target.kind === 'day' ? [target.day] : target.days
  const isOpen = (item: Item): boolean => session.stateOf(item).state !== 'passed'
  const day = days.find((one) => one.items.some(isOpen)) ?? days[0]
  if (!day)
    throw new FiredrillError('usage', `${word} has no day yet.`, '`pnpm drill list` shows what exists.')
  return { day, start: Math.max(0, day.items.findIndex(isOpen)) }
}

const openScreen = async (
  session: Session,
  { day, start, openApp }: { day: Day; start: number } & Pick<typeof import('@firedrill/tui'), 'openApp'>,
): Promise<number> => {
  const byId = (id: string): Item => day.items.find((item) => item.id === id) as Item
  try {
    const { passed } = await openApp({
      items: day.items.map((item) => toView(session, day, item)),
      start,
      ports: {
        open: (id) => session.open(byId(id)),
        watch: (id, onSave) => session.watch(byId(id), onSave),
        judge: (id, ports) => session.judge(byId(id), { ...ports, types: true }),
        record: (id, result, seconds) => session.record(byId(id), result, seconds),
      },
    })
    process.stdout.write(farewell(session, passed))
    return 0
  } finally {
    await session.close()
  }
}

const farewell = (session: Session, passed: string[]): string => {
  const next = session.next()
  const done = passed.length > 0 ? `Passed: ${passed.join(', ')}. ` : ''
  const onward = next ? `Next: ${next.id}. \`pnpm drill\` goes on there.` : 'Everything here is passed.'
  return `${done}${onward}\n`
}

const toView = (session: Session, day: Day, item: Item): ItemView => {
  const { state, bestSeconds } = session.stateOf(item)
  return {
    id: item.id,
    slug: item.slug,
    title: item.title,
    dayTitle: day.title,
    task: session.task(item),
    files: item.files.map((file) => workPath(item, file)),
    parSeconds: item.parSeconds,
    bestSeconds,
    isPassed: state === 'passed',
  }
}

const printDay = async (session: Session, day: Day, start: number): Promise<number> => {
  const item = day.items[start]
  if (!item) return 0
  const code = await untilInterrupted(async (signal) => {
    signal.throwIfAborted()
    session.open(item)
    return 0
  })
  const items = day.items.map((one, index) => `${index === start ? '>' : ' '} ${one.slug}: ${one.title}`)
  const files = item.files.map((file) => workPath(item, file)).join(', ')
  const lines = [
    `${day.id} ${day.title}`,
    ...items,
    '',
    item.title,
    session.task(item),
    '',
    `This is no terminal, so here is the task alone. Edit ${files}, then judge it:`,
    `  pnpm drill run ${item.slug}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return code
}
