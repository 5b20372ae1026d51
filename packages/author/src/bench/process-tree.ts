import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** What a process and all below it hold at this moment. */
export interface Holdings {
  /** Resident memory by process, in megabytes. A process that has ended and was not waited for holds none. */
  memoryMb: ReadonlyMap<number, number>
  /** Files, pipes and sockets of the process itself. */
  descriptors: number
  sockets: number
}

/** Looks at a process and its descendants. Linux only: it reads /proc. */
export const readHoldings = (pid: number): Holdings => {
  const links = linksOf(pid)
  return {
    memoryMb: new Map(descendants(pid).map((one) => [one, residentMb(one)])),
    descriptors: links.length,
    sockets: links.filter((link) => link.startsWith('socket:')).length,
  }
}

/** The children of a process, without theirs. */
export const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid)
    .map(Number)

const descendants = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(descendants)]

const parentOf = (pid: string): number => {
  const status = readIfAlive(`/proc/${pid}/stat`)
  // The name, in brackets, may hold anything; the parent is the second field after it.
  return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1])
}

const residentMb = (pid: number): number =>
  (Number(readIfAlive(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * 4_096) / 1024 / 1024

const linksOf = (pid: number): string[] =>
  readdirSync(`/proc/${pid}/fd`).map((name) => readLinkIfOpen(`/proc/${pid}/fd/${name}`))

/** A file of /proc; empty where its process has ended. */
export const readIfAlive = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}

const readLinkIfOpen = (path: string): string => {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
