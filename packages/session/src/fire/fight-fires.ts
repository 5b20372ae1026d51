import { FiredrillError, isSeed, learnerDay, type Week } from '@firedrill/course'
import type { Context } from '../context.ts'
import type { Session } from '../session-types.ts'
import { bestOf, fireId, firesOf, recordOf } from './fire-record.ts'

/** The fire drills of the course, and what becomes of the learner's fires. Their code is loaded with the first of them. */
export const fightFires = ({
  root,
  course,
  history,
  now,
}: Context): Pick<Session, 'fires' | 'startFire' | 'keepFire'> => ({
  fires: async () => {
    const { readFire } = await import('@firedrill/fire/read')
    return course.weeks.flatMap((week) => {
      // One that cannot be read is told where it is begun; no list fails for it.
      const { found } = readFire(root, week)
      return found ? [recordOf(found, { entries: history.entries(), today: learnerDay(now()) })] : []
    })
  },
  startFire: async (word, given) => {
    const { requireFire } = await import('@firedrill/fire/read')
    const { chooseSeed, faultOf, placeFault, startFire } = await import('@firedrill/fire')
    if (given !== undefined && !isSeed(given)) throw badSeed(given)
    const week = findWeek(course.weeks, word)
    const found = week && requireFire(root, week)
    if (!found) throw noFire(word)
    const { drill, faults } = found
    const met = firesOf(drill.week, history.entries()).map(({ fault }) => fault)
    const seed = given ?? chooseSeed(faults, met, Math.random)
    return startFire({ drill, fault: placeFault(faultOf(faults, seed), seed), seed })
  },
  keepFire: ({ drill, fault, seed }, { score }) => {
    const { result, detectSeconds, mitigateSeconds, burned } = score
    const before = firesOf(drill.week, history.entries())
    history.burned({
      item: fireId(drill.week),
      seed,
      fault: fault.slug,
      result,
      detectSeconds,
      mitigateSeconds,
      burned: Math.round(burned * 1e6) / 1e6,
    })
    return bestOf(before.filter((one) => one.fault === fault.slug))
  },
})

const findWeek = (weeks: readonly Week[], word: string): Week | undefined => {
  const number = /^w?(?:eek)?([1-9])$/i.exec(word.trim())?.[1]
  return weeks.find((week) => week.number === Number(number))
}

const noFire = (word: string): FiredrillError =>
  new FiredrillError(
    'usage',
    `There is no fire drill in ${word}.`,
    '`pnpm drill fire` lists those there are.',
  )

const badSeed = (seed: string): FiredrillError =>
  new FiredrillError('usage', `${seed} is no seed.`, 'A seed has eight hexadecimal digits, as 1a2b3c4d.')
