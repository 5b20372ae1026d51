import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The processes below one that hold a candidate's mark. Linux. */
export const candidatesBelow = (pid: number): number[] =>
  processesBelow(pid).filter((one) => read(one, 'environ').includes('FIREDRILL_RUN='))

/** Processes of this machine, this one aside, whose command line holds a word. */
export const processesNamed = (word: string): number[] =>
  allProcesses().filter((pid) => pid !== process.pid && read(pid, 'cmdline').includes(word))

/** Ports on which processes below one listen, each in the network it is in. */
export const portsBelow = (pid: number): number[] =>
  processesBelow(pid).flatMap((one) => {
    const own = new Set(descriptorsOf(one))
    return ['net/tcp', 'net/tcp6']
      .flatMap((table) => read(one, table).split('\n').slice(1))
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === '0A' && own.has(`socket:[${inode}]`))
      .map(([, local = '']) => Number.parseInt(local.split(':')[1] ?? '', 16))
  })

/** The judge's own process below one: what holds the service of the bundle, innermost. */
export const judgeBelow = (pid: number): number =>
  processesBelow(pid).findLast((one) => read(one, 'cmdline').includes('service.mjs')) ?? 0

const processesBelow = (ancestor: number): number[] => allProcesses().filter((pid) => isBelow(pid, ancestor))

const allProcesses = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

const isBelow = (pid: number, ancestor: number): boolean => {
  for (let parent = parentOf(pid); parent > 1; parent = parentOf(parent)) if (parent === ancestor) return true
  return false
}

const parentOf = (pid: number): number => Number(/\) \S (\d+) /.exec(read(pid, 'stat'))?.[1] ?? 0)

const descriptorsOf = (pid: number): string[] => {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => linkOf(`/proc/${pid}/fd/${fd}`))
  } catch {
    return []
  }
}

const linkOf = (path: string): string => {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

const read = (pid: number, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1')
  } catch {
    return ''
  }
}
