import { type Item, orderDay } from '@firedrill/course'
import { openSession, type Session } from '@firedrill/session'
import { followRoom } from '../screens/follow-room.ts'
import { handInDay } from '../screens/hand-in-day.ts'
import { joinRoom } from '../screens/join-room.ts'
import { askMeaning } from '../screens/ask-meaning.ts'
import { chooseStart, type Chosen } from '../screens/choose-start.ts'
import { farewell } from '../screens/farewell.ts'
import { dayById, makePorts } from '../screens/make-ports.ts'
import type { OpenOptions } from '../screens/open-options.ts'
import type { DayView } from '@firedrill/tui'
import { readOpened, viewDay } from '../screens/view-day.ts'
import { viewHome } from '../screens/view-home.ts'
import { viewReview } from '../screens/view-review.ts'
import { formatDay } from '../print/day.ts'
import { warnOfTrouble } from '../print/trouble.ts'
import type { Workspace } from '../workspace.ts'

/** `drill [target]`: the screens; line by line where there is no terminal to draw on; in a pipe what they would show. */
export const open = async (
  workspace: Workspace,
  word: string | undefined,
  options: OpenOptions,
): Promise<number> => {
  const mode = modeOf(options)
  if (options.join !== undefined) await joinRoom(workspace, { ...options, address: options.join })
  // The screens' code loads while the course is read.
  const tui = mode === 'print' ? null : import('@firedrill/tui')
  const session = openSession(workspace)
  try {
    const meant = word !== undefined && mode !== 'print' ? await askMeaning(session, word) : word
    const chosen = chooseStart(session, meant)
    if (!tui) return printDay(session, chosen, options)
    return await openDrill(session, chosen, {
      ...options,
      isPlain: mode === 'plain',
      tui: await tui,
      root: workspace.root,
    })
  } finally {
    await session.close()
    warnOfTrouble(session)
  }
}

/** A screen needs a terminal that can be drawn on, and a learner at it; commands from a pipe are asked for by name. */
const modeOf = ({ plain }: OpenOptions): 'screen' | 'plain' | 'print' => {
  const { env, stdin, stdout } = process
  if (plain) return 'plain'
  if (!stdin.isTTY) return 'print'
  const isReader = env.INK_SCREEN_READER === 'true'
  const isCi = env.CI !== undefined && env.CI !== '' && env.CI !== 'false'
  return stdout.isTTY && env.TERM !== 'dumb' && !isReader && !isCi ? 'screen' : 'plain'
}

const openDrill = async (
  session: Session,
  chosen: Chosen,
  options: OpenOptions & { isPlain: boolean; tui: typeof import('@firedrill/tui'); root: string },
): Promise<number> => {
  const { tui, isPlain, ascii = false, only, order, minutes } = options
  const settings = session.settings()
  const viewOf = (day: Parameters<typeof viewDay>[1]) => viewDay(session, day, { only, order })
  const room = await followRoom(options.root)
  const handIn = handInDay(options.root, (id) => dayById(session, id))
  const ports = makePorts(session, {
    viewOf,
    minutes,
    room: { hand: room.hand, handIn: handIn.look, sendDay: handIn.send },
  })
  const where = await startOf(session, chosen, { viewOf, minutes })
  const drill = tui.openDrill({
    start: {
      ...where,
      isTimed: options.timer === false ? false : settings.clock === 'on',
      judges: options.judge ?? settings.judge,
    },
    ports,
  })
  room.show(drill)
  const palette = tui.readPalette(process.stdout, { env: process.env, isAscii: ascii })
  try {
    if (isPlain) {
      const { openPlain } = await tui.loadPlain()
      const { stdin: input, stdout: output } = process
      await openPlain(drill, {
        input,
        output,
        columns: Math.min(output.columns ?? 80, 100),
        isAscii: palette.isAscii,
      })
    } else await tui.openScreen(drill, { palette })
  } finally {
    drill.close()
    room.close()
    handIn.close()
  }
  process.stdout.write(await farewell(session, ports, tui))
  return 0
}

const startOf = async (
  session: Session,
  chosen: Chosen,
  {
    viewOf,
    minutes,
  }: { viewOf: (day: Parameters<typeof viewDay>[1]) => ReturnType<typeof viewDay>; minutes?: number },
) => {
  switch (chosen.kind) {
    case 'home':
      return { home: viewHome(session), day: null, screen: 'home' as const, index: 0 }
    case 'review': {
      const day = await viewReview(session, await session.review({ minutes }))
      return { home: null, day, screen: 'day' as const, index: 0 }
    }
    default: {
      const day = viewOf(chosen.day)
      const at = day.steps.findIndex((step) => step.kind === 'item' && step.item.id === chosen.item?.id)
      const index = Math.max(0, at)
      if (chosen.isNamed)
        return { home: null, day: withOpened(session, day, chosen.item), screen: 'step' as const, index }
      // The section above an item is read before it.
      const isReadFirst = index > 0 && day.steps[index - 1]?.kind === 'section'
      return { home: null, day, screen: 'day' as const, index: isReadFirst ? index - 1 : index }
    }
  }
}

/** The item that the first frame shows is whole in it. */
const withOpened = (session: Session, day: DayView, item: Item | null): DayView => ({
  ...day,
  steps: day.steps.map((step) =>
    item && step.kind === 'item' && step.item.id === item.id
      ? { kind: 'item', item: { ...step.item, ...readOpened(session, item) } }
      : step,
  ),
})

/** Without a terminal: the day, the task, and how to go on. */
const printDay = (session: Session, chosen: Chosen, { only, order }: OpenOptions): number => {
  const { day: whole, item: named } = chosen.kind === 'day' ? chosen : chooseDay(session)
  const day = orderDay(whole, { only, order })
  const item = named && day.items.includes(named) ? named : day.items[0]
  if (!item) return 0
  session.open(item)
  process.stdout.write(formatDay(session, day, item))
  return 0
}

const chooseDay = (session: Session): Chosen & { kind: 'day' } =>
  chooseStart(session, session.next()?.id ?? 'day1') as Chosen & { kind: 'day' }
