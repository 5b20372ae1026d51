import { acceptableDowntime } from './downtime.ts'
import { windowMs } from './windows.ts'

const steps = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
] as const

const tell = (ms: number): string => {
  let left = Math.trunc(ms / 1000)
  let text = ''
  for (const [unit, seconds] of steps) {
    const count = Math.trunc(left / seconds)
    left -= count * seconds
    if (count) text += ` ${count}${unit}`
  }
  return text.trim() || '0s'
}

export function riskTable(targets: number[], windows: string[]): string[][] {
  const table: string[][] = [['objective'].concat(windows)]
  for (const target of targets) {
    const row = [`${target} %`]
    for (const window of windows) row.push(tell(acceptableDowntime(target, windowMs(window))))
    table.push(row)
  }
  return table
}
