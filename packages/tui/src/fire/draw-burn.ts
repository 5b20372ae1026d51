import {
  budgetLeft,
  burnRate,
  type Fire,
  heldFor,
  holdSeconds,
  minutesOf,
  perHour,
  service,
  timeOfDay,
} from '@firedrill/fire'
import { spread } from '../draw/frame.ts'
import { type Line, line } from '../text/lines.ts'
import { cut } from '../text/width.ts'

/** How the budget burns: the time, the burn rate, what is left and for how long. Three lines, two where it is narrow. */
export const drawBurn = (fire: Fire, columns: number): Line[] => {
  const { world, drill, samples } = fire
  const rate = burnRate(samples.slice(-60))
  const left = budgetLeft(fire)
  const burning = isBurning(fire)
  const state = burning
    ? `BURNING ${rate.toFixed(0)}x`
    : `good, ${sayRate(rate)}x${columns < 60 ? '' : ' in the last minute'}`
  const since = columns < 60 ? `+${minutesOf(world.at)}` : `${minutesOf(world.at)} since the page`
  const time = `orders  ${timeOfDay(drill, world.at)}  ${since}`
  const share = `${(left * 100).toFixed(1)} % left`
  const label = `budget of ${service.windowDays} days `
  const room = columns - label.length - share.length - 1
  return [
    spread({ text: time, role: 'title' }, { text: state, role: burning ? 'fail' : 'pass' }, columns),
    ...(room >= 10
      ? [line(`${label}${bar(left, room)} ${share}`, left < 0.1 ? 'fail' : 'plain')]
      : [line(cut(`budget ${share}`, columns))]),
    line(cut(describePace(fire, rate), columns), 'dim'),
  ]
}

/** The same in one sentence, for where nothing is drawn. */
export const sayBurn = ({ world, drill, samples }: Fire): string => {
  const rate = burnRate(samples.slice(-60))
  const left = budgetLeft({ drill, samples })
  const state = isBurning({ samples })
    ? `burning ${rate.toFixed(0)}x`
    : `good, ${sayRate(rate)}x in the last minute`
  const time = `${timeOfDay(drill, world.at)}, ${minutesOf(world.at)} since the page`
  return `${time}: ${state}, ${(left * 100).toFixed(2)} % of the budget left.`
}

/** The rate is that of a minute; whether it burns shows sooner. */
const isBurning = ({ samples }: Pick<Fire, 'samples'>): boolean => burnRate(samples.slice(-5)) > 1

const sayRate = (rate: number): string => rate.toFixed(rate < 10 ? 1 : 0)

const describePace = (fire: Fire, rate: number): string => {
  const left = budgetLeft(fire)
  const burned = `${((fire.drill.budgetLeft - left) * 100).toFixed(2)} % burned since the page`
  const held = heldFor(fire) ?? 0
  if (held > 0) return `${burned}; good for ${minutesOf(held)}, over at ${minutesOf(holdSeconds)}`
  if (!isBurning(fire)) return burned
  const hourly = perHour(rate)
  return `${burned}; ${(hourly * 100).toFixed(0)} % an hour, gone in ${Math.round((left / hourly) * 60)} min`
}

const bar = (share: number, columns: number): string => {
  const full = Math.round(Math.min(1, Math.max(0, share)) * columns)
  return '█'.repeat(full) + '░'.repeat(columns - full)
}
