import { allDays } from '@firedrill/course'
import {
  openSession,
  type DayProgress,
  type FireRecord,
  type Progress,
  type Session,
  type TestOut,
} from '@firedrill/session'
import { formatFire } from '../print/fires.ts'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'

/** `drill progress`: how far, day by day. */
export const progress = async (workspace: Workspace, options: { json?: boolean }): Promise<number> => {
  const session = openSession(workspace)
  const found = session.progress()
  const fires = await session.fires()
  if (options.json) {
    printJson({
      ...found,
      fires,
      days: found.days.map((day) => ({ ...day, testOut: describeOffer(session, day) })),
    })
  } else process.stdout.write(print(session, found, fires))
  await session.close()
  return 0
}

const print = (
  session: Session,
  { passed, seen, known, total, points, days }: Progress,
  fires: FireRecord[],
): string => {
  const lines = days.map(
    (day) =>
      `${`${day.passed}/${day.total}`.padStart(7)}  ${session.dayName(day.id)}${bestOf(day)}${offerOf(session, day)}`,
  )
  const seenWords = seen > 0 ? `, ${seen} with the solution seen` : ''
  const knownWords = known > 0 ? `, ${known} marked as known` : ''
  const sum = `${passed} of ${total} passed${seenWords}${knownWords}; ${points.earned} of ${points.max} points`
  return `${[...lines, ...fires.map((fire) => `         ${formatFire(fire)}`), sum].join('\n')}\n`
}

const offerFor = (session: Session, { id }: DayProgress): TestOut | null => {
  const day = allDays(session.course).find((one) => one.id === id)
  return day ? session.testOut(day) : null
}

const describeOffer = (session: Session, day: DayProgress) => {
  const offer = offerFor(session, day)
  return offer && { ...offer, rest: offer.rest.map(({ id }) => id) }
}

const offerOf = (session: Session, day: DayProgress): string => {
  const offer = offerFor(session, day)
  if (!offer) return ''
  const { clean, drills } = offer
  return `\n         ${clean} of ${drills} drills clean at the first try: \`pnpm drill known ${day.id}\` marks the rest as known`
}

const bestOf = ({ best }: DayProgress): string =>
  best === null ? '' : `  (best times ${best.seconds} s, par ${best.parSeconds} s)`
