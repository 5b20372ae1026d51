import { readdirSync } from 'node:fs'
import { readIfAlive } from './process-tree.ts'

/** The most that a process and its descendants held, in megabytes of resident memory. */
export interface PeakMemory {
  /** The process alone, as the kernel counted it. */
  ownMb: number
  /** All of them added up at one moment: a page that two share counts twice. */
  allMb: number
  /** As `allMb`, without what is shared with files: Node's program is mapped into each process and is there once. */
  unsharedMb: number
}

const everyMs = 100

/** Looks at a process and all below it until `end` is called. Linux only: it reads /proc. */
export const watchMemory = (pid: number): { end: () => PeakMemory } => {
  const peak: PeakMemory = { ownMb: 0, allMb: 0, unsharedMb: 0 }
  const look = (): void => {
    const statuses = descendants(pid).map((one) => readIfAlive(`/proc/${one}/status`))
    const sum = (...fields: string[]): number =>
      statuses.reduce((all, status) => all + megabytes(status, fields), 0)
    peak.ownMb = Math.max(peak.ownMb, megabytes(statuses[0] ?? '', ['VmHWM']))
    peak.allMb = Math.max(peak.allMb, sum('VmRSS'))
    peak.unsharedMb = Math.max(peak.unsharedMb, sum('RssAnon', 'RssShmem'))
  }
  look()
  const timer = setInterval(look, everyMs)
  return {
    end: () => {
      clearInterval(timer)
      return peak
    },
  }
}

const megabytes = (status: string, fields: readonly string[]): number =>
  fields.reduce(
    (sum, field) => sum + Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024,
    0,
  )

/** The process first, then all below it; the kernel lists the children of each thread. */
const descendants = (pid: number): number[] => {
  const found = [pid]
  for (const one of found) found.push(...childrenOf(one))
  return found
}

const childrenOf = (pid: number): number[] =>
  listIfAlive(`/proc/${pid}/task`).flatMap((task) =>
    readIfAlive(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number),
  )

const listIfAlive = (path: string): string[] => {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
