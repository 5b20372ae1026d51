import { readdirSync, readFileSync } from 'node:fs'

/** What the processes below one use together. */
export interface Usage {
  processes: number
  /** Memory of their own, in bytes. Pages that a child still shares with its parent count for both. */
  memoryBytes: number
}

/** The processes below one, all the way down: at T2 nobody leaves this family, whatever they detach. Linux. */
export const listBelow = (pid: number): number[] => {
  const found: number[] = []
  const waiting = [pid]
  for (let next = waiting.pop(); next !== undefined && found.length < most; next = waiting.pop()) {
    const children = childrenOf(next)
    found.push(...children)
    waiting.push(...children)
  }
  return found
}

/** Adds up what they use. */
export const measureBelow = (pid: number): Usage => {
  const pids = listBelow(pid)
  return { processes: pids.length, memoryBytes: pids.reduce((sum, one) => sum + memoryOf(one), 0) }
}

const most = 5_000

const childrenOf = (pid: number): number[] =>
  list(`/proc/${pid}/task`).flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number),
  )

const memoryOf = (pid: number): number => {
  const status = read(`/proc/${pid}/status`)
  return ['RssAnon', 'RssShmem'].reduce((sum, field) => sum + kilobytes(status, field) * 1024, 0)
}

const kilobytes = (status: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)

const list = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
