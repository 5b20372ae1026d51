import { type Day, FiredrillError, isQuestion, type Item, type Place, workPath } from '@firedrill/course'
import { openSession, type Session } from '@firedrill/session'
import type { DayView, DrillPorts, ItemView, Start, StepView } from '@firedrill/tui'
import { formatSolution } from '../print/solution.ts'
import { warnOfTrouble } from '../print/trouble.ts'
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
  const target = session.find(word ?? next?.id ?? session.course.weeks[0]?.days[0]?.id ?? 'day1')
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

const makePorts = (session: Session, day: Day): DrillPorts => {
  const byId = (id: string): Item => day.items.find((item) => item.id === id) as Item
  return {
    open: (id, place) => session.open(byId(id), place),
    watch: (id, place, onSave) => session.watch(byId(id), onSave, { place }),
    judge: (id, place, run) => session.judge(byId(id), { ...run, place, types: true }),
    note: (id, place, verdict) => session.note(byId(id), verdict, place),
    record: (id, attempt) => session.record(byId(id), attempt),
    hint: (id) => session.hints(byId(id), { isNext: true }),
    reveal: (id, attempt) => formatSolution(session.reveal(byId(id), attempt)),
    hiddenTest: (id) => session.hiddenTest(byId(id)),
    question: (id, place) => session.question(byId(id), place),
    answer: (id, place, given) => session.answer(byId(id), given, { place }),
    debrief: (id) => debriefOf(session, byId(id)),
    reset: (id, place) => void session.reset(byId(id), place),
    undo: (id, place) => void session.undo(byId(id), place),
    again: (id) => session.again(byId(id)),
    trouble: () => {
      const trouble = session.trouble()
      return trouble && `${trouble.message} ${trouble.hint}`
    },
  }
}

/** After a question that is a number, also how it is worked out. */
const debriefOf = (session: Session, item: Item): string => {
  if (!isQuestion(item)) return session.debrief(item)
  const { worked, debrief } = session.reveal(item, { seconds: null, tries: 0, place: 'work' })
  return worked ? `${worked}\n\n${debrief}` : debrief
}

const farewell = (session: Session, passed: string[]): string => {
  const next = session.next()
  const done = passed.length > 0 ? `Passed: ${passed.join(', ')}. ` : ''
  const onward = next ? `Next: ${next.id}. \`pnpm drill\` goes on there.` : 'Everything here is passed.'
  return `${done}${onward}\n`
}

const viewDay = (session: Session, day: Day): DayView => ({
  id: day.id,
  title: day.title,
  steps: day.steps.map((step): StepView => {
    if ('section' in step) {
      return { kind: 'section', title: step.section, text: session.section(day, step.section) }
    }
    return { kind: 'item', item: viewItem(session, day.items.find((one) => one.id === step.item) as Item) }
  }),
})

const viewItem = (session: Session, item: Item): ItemView => {
  const { state, bestSeconds, isTried } = session.stateOf(item)
  const { id, slug, title, parSeconds } = item
  const files = { work: workFiles(item, 'work'), review: workFiles(item, 'review') }
  const texts = {
    task: session.task(item),
    isMarkdown: item.kind === 'exercise',
    isQuestion: isQuestion(item),
    hints: session.hints(item),
  }
  return { id, slug, title, parSeconds, bestSeconds, state, isTried, files, ...texts }
}

const workFiles = (item: Item, place: Place): string[] =>
  item.files.map((file) => workPath(item, file, place))

const printDay = (session: Session, { day, item: chosen }: Chosen): number => {
  const item = chosen ?? day.items[0]
  if (!item) return 0
  session.open(item)
  const marks = { new: ' ', started: '~', seen: 'o', passed: 'x' }
  const items = day.items.map(
    (one) => `${one === item ? '>' : ' '} [${marks[session.stateOf(one).state]}] ${one.slug}: ${one.title}`,
  )
  const lines = [
    `${day.id} ${day.title}`,
    ...items,
    '',
    item.title,
    session.task(item),
    '',
    `This is no terminal, so here is the task alone. Edit ${workFiles(item, 'work').join(', ')}, then judge it:`,
    `  pnpm drill run ${item.slug}`,
    `The lesson is ${day.dir}/README.md. A hint: \`pnpm drill hint ${item.slug}\`. Another item: \`pnpm drill <its name>\`.`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}
