import { allDays, howMany, type Plan } from '@firedrill/course'
import { openSession, type Session } from '@firedrill/session'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'

/** `drill plan`: lists the plans, follows one, or with `off` none. */
export const plan = async (
  workspace: Workspace,
  word: string | undefined,
  options: { json?: boolean },
): Promise<number> => {
  const session = openSession(workspace)
  try {
    if (word !== undefined) session.followPlan(word === 'off' ? null : word)
    const followed = session.plan()
    if (options.json) {
      printJson({
        followed: followed?.id ?? null,
        plans: session.plans().map((one) => ({ ...one, days: describeDays(session, one) })),
      })
    } else if (word === undefined || followed === null) process.stdout.write(formatPlans(session))
    else process.stdout.write(formatPlan(session, followed))
    return 0
  } finally {
    await session.close()
  }
}

const describeDays = (session: Session, { days }: Plan) =>
  days.map((one) => ({ ...one, isWritten: allDays(session.course).some(({ id }) => id === one.day) }))

const formatPlans = (session: Session): string => {
  const followed = session.plan()
  const plans = session.plans()
  if (plans.length === 0) return 'This course has no plans.\n'
  const lines = plans.map((one) => {
    const mark = one.id === followed?.id ? '>' : ' '
    return `${mark} ${one.id}: ${one.title}, ${howMany(one.days.length, 'day')}\n    ${one.about}`
  })
  const onward = followed
    ? `You follow ${followed.id}. \`pnpm drill plan off\` follows none.`
    : `You follow none. \`pnpm drill plan ${plans[0]?.id}\` follows one.`
  return `${[...lines, onward].join('\n')}\n`
}

/** A plan with how far the learner is in each of its days. */
const formatPlan = (session: Session, { title, about, days }: Plan): string => {
  const done = new Map(session.progress().days.map((one) => [one.id, `${one.passed}/${one.total}`]))
  const names = days.map(({ day }) => session.dayName(day))
  const width = Math.max(...names.map((name) => name.length))
  const lines = days.map(
    ({ day, minutes }, index) =>
      `  ${(names[index] ?? '').padEnd(width)}  ${`${minutes}`.padStart(3)} minutes  ${done.get(day) ?? '-'}`,
  )
  const onward = '`pnpm drill` goes on where you are; `pnpm drill plan off` follows no plan.'
  return `${title}: ${about}\n${lines.join('\n')}\n${onward}\n`
}
