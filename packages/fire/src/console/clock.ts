import type { FireDrill } from '../drill/fire-drill.ts'

/** The time of day of a second since the page. */
export const timeOfDay = ({ clock }: Pick<FireDrill, 'clock'>, at: number): string => {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number)
  const day = 86_400
  const all = (((hours * 3_600 + minutes * 60 + seconds + at) % day) + day) % day
  return [Math.floor(all / 3_600), Math.floor(all / 60) % 60, all % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')
}

/** Seconds as a stopwatch shows them: `4:05`. */
export const minutesOf = (seconds: number): string => {
  const whole = Math.round(Math.abs(seconds))
  return `${seconds < 0 ? '-' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
