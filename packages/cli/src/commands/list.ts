import { type FireRecord, type ItemState, openSession, type Session } from '@firedrill/session'
import { formatFire } from '../print/fires.ts'
import type { Workspace } from '../workspace.ts'

/** `drill list`: the course as far as it is written, with the learner's state. */
export const list = async (workspace: Workspace, options: { json?: boolean }): Promise<number> => {
  const session = openSession(workspace)
  const fires = await session.fires()
  process.stdout.write(options.json ? `${JSON.stringify(describe(session, fires))}\n` : print(session, fires))
  return 0
}

/** Version 1 of `drill list --json`; docs/json.md documents it. */
const describe = (session: Session, fires: FireRecord[]) => ({
  version: 1,
  plan: session.plan()?.id ?? null,
  fires,
  weeks: session.course.weeks.map((week) => ({
    id: week.id,
    title: week.title,
    days: week.days.map((day) => ({
      id: day.id,
      title: day.title,
      items: day.items.map((item) => ({
        id: item.id,
        slug: item.slug,
        kind: item.kind,
        title: item.title,
        size: item.size,
        parSeconds: item.parSeconds,
        points: item.points,
        needs: item.needs,
        ...describeState(session.stateOf(item)),
      })),
    })),
  })),
})

const describeState = ({ state, isKnown, bestSeconds, hints, reverify }: ItemState) => ({
  state,
  isKnown,
  bestSeconds,
  hints,
  reverify,
})

const marks = { new: ' ', started: '~', seen: 'o', passed: 'x' } as const

const print = (session: Session, fires: FireRecord[]): string => {
  const lines = session.course.weeks.flatMap((week) => [
    `${week.id}  ${week.title}`,
    ...week.days.flatMap((day) => [
      `  ${session.dayName(day.id)}`,
      ...day.items.map((item) => {
        const { state, isKnown, bestSeconds, reverify } = session.stateOf(item)
        const best = bestSeconds === null ? '' : `  best ${bestSeconds} s`
        return `    [${isKnown && state !== 'passed' ? 'k' : marks[state]}] ${item.slug.padEnd(22)} ${item.title}  (par ${item.parSeconds} s)${best}${reverify ? '  re-verify' : ''}`
      }),
    ]),
    ...fires.filter((one) => one.week === week.id).map((one) => `  ${formatFire(one)}`),
  ])
  return `${lines.join('\n')}\n[x] passed  [o] solution seen  [~] started  [k] known\n`
}
