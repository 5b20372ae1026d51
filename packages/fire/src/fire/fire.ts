import type { Fault, FireDrill } from '../drill/fire-drill.ts'
import { burnedBy, isGood } from '../slo/burn.ts'
import type { Sample } from '../world/sample.ts'
import { step } from '../world/step.ts'
import { startWorld, type World, worldStart } from '../world/world.ts'

/** Something that the learner did. */
export interface Deed {
  /** Seconds since the page, when it was done. */
  at: number
  kind: 'look' | 'act' | 'wait'
  /** As it was typed, in one spelling. */
  command: string
}

/** How a fire ended, and when. `mitigated` has the second from which on the service was good. */
export type End =
  | { kind: 'mitigated'; at: number; goodFrom: number }
  | { kind: 'budget-gone' | 'out-of-time' | 'given-up'; at: number }

/** A fire drill under way. Everything in it follows from its seed and from what was done when. */
export interface Fire {
  drill: FireDrill
  fault: Fault
  seed: string
  world: World
  /** One for each second, from before the page on. */
  samples: readonly Sample[]
  deeds: readonly Deed[]
  end: End | null
}

/** So long must good service hold after the last act, in seconds. */
export const holdSeconds = 120

/** The fire is over then, whatever it is. */
export const lastSecond = 1_800

/** A fire at the moment of its page. */
export const startFire = (options: { drill: FireDrill; fault: Fault; seed: string }): Fire => {
  const { drill, fault, seed } = options
  const world = startWorld({ seed, mechanism: fault.mechanism, setting: fault.setting })
  const fire: Fire = { drill, fault, seed, world, samples: [], deeds: [], end: null }
  return run(fire, -worldStart, () => null)
}

/** Lets seconds go by; stops where the fire ends. */
export const pass = (fire: Fire, seconds: number): Fire => run(fire, seconds, findEnd)

/** Gives the fire up, unless it is over. */
export const giveUp = (fire: Fire): Fire =>
  fire.end ? fire : { ...fire, end: { kind: 'given-up', at: fire.world.at } }

/** The seconds since the page. */
export const sincePage = ({ samples }: Pick<Fire, 'samples'>): readonly Sample[] => samples.slice(-worldStart)

/** The share of the budget that is left, never below 0. */
export const budgetLeft = (fire: Pick<Fire, 'drill' | 'samples'>): number =>
  Math.max(0, fire.drill.budgetLeft - burnedBy(sincePage(fire)))

/** How long service has been good since the last act, in seconds; null before the first. */
export const heldFor = ({ deeds, samples, world }: Fire): number | null => {
  const lastAct = deeds.findLast(({ kind }) => kind === 'act')
  return lastAct ? Math.max(0, world.at - Math.max(lastAct.at, findGoodFrom(samples) - 1)) : null
}

const run = (fire: Fire, seconds: number, endOf: (fire: Fire) => End | null): Fire => {
  let { world, end } = fire
  const samples = [...fire.samples]
  for (let second = 0; second < seconds && !end; second++) {
    const next = step(world)
    world = next.world
    samples.push(next.sample)
    end = endOf({ ...fire, world, samples })
  }
  return { ...fire, world, samples, end }
}

const findEnd = (fire: Fire): End | null => {
  const { at } = fire.world
  const lastAct = fire.deeds.findLast(({ kind }) => kind === 'act')
  const isHeld = lastAct && at - lastAct.at >= holdSeconds && fire.world.plans.length === 0
  if (isHeld && isGood(fire.samples.slice(-holdSeconds))) {
    return { kind: 'mitigated', at, goodFrom: findGoodFrom(fire.samples) }
  }
  if (at % 5 === 0 && budgetLeft(fire) === 0) return { kind: 'budget-gone', at }
  return at >= lastSecond ? { kind: 'out-of-time', at } : null
}

/** The first second after the last in which more than one in a hundred was bad. */
const findGoodFrom = (samples: readonly Sample[]): number =>
  Math.max(0, (samples.findLast(isBad)?.at ?? 0) + 1)

const isBad = ({ good, slow, failed }: Sample): boolean => slow + failed > (good + slow + failed) / 100
