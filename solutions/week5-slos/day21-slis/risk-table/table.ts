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
    [Math.floor(seconds / 3_600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ]
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count}${unit}`])).join(' ') || '0s'
}
