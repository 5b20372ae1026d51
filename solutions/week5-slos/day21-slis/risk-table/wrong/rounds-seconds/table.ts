// fails: writes the table of five targets | The row of 99.9 %: you gave [ '99.9 %', '1m 26s', '10m 5s', '43m 12s', '2h 9m 36s', '8h 45m 36s' ] (required: [ '99.9 %', '1m 26s', '10m 4s', '43m 12s', '2h 9m 36s', '8h 45m 36s' ]). Somebody agrees to a number that is not the one of this window.
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
  const seconds = Math.round(ms / 1_000)
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ]
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count}${unit}`])).join(' ') || '0s'
}
