// fails: writes the table of five targets | The row of 99 %: you gave [ '99 %', '14m 24s', '1h 40m 48s', '7h 12m', '21h 36m', '3d 87h 36m' ] (required: [ '99 %', '14m 24s', '1h 40m 48s', '7h 12m', '21h 36m', '3d 15h 36m' ]). Somebody agrees to a number that is not the one of this window.
import { acceptableDowntime } from './downtime.ts'
import { windowMs } from './windows.ts'

export function riskTable(targets: number[], windows: string[]): string[][] {
  const lengths = windows.map(windowMs)
  return [
    ['objective', ...windows],
    ...targets.map((target) => [
      `${target} %`,
      ...lengths.map((length) => formatDuration(acceptableDowntime(target, length))),
    ]),
  ]
}

const formatDuration = (ms: number): string => {
  const seconds = Math.floor(ms / 1_000)
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600), 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ]
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count}${unit}`])).join(' ') || '0s'
}
