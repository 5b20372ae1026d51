import { statfsSync } from 'node:fs'
import { measureBelow } from '../sandbox/processes.ts'
import { sandboxLimits } from '../sandbox/sandbox.ts'

/** How often is looked, in milliseconds. */
const every = 25
/** What Node itself takes before a candidate's first line, and some room, in megabytes. */
const allowanceMb = 128
const megabyte = 1024 * 1024

/**
 * Watches what a run's processes use together, memory and files in memory alike, and calls `onExcess` once with a
 * sentence. A limit must be passed twice in a row: a process that is being born shows its parent's memory as its own.
 * Returns what ends the watch.
 */
export const watchUsage = (options: {
  /** The processes outside the sandboxes, each with a sandbox below it. */
  pids: () => Iterable<number>
  /** A folder on the file system that the run writes to. */
  folder: string
  memoryMb: number
  onExcess: (sentence: string) => void
}): (() => void) => {
  let previous: string | null = null
  const timer = setInterval(() => {
    const excess = findExcess(options)
    if (excess && previous) {
      clearInterval(timer)
      options.onExcess(excess)
    }
    previous = excess
  }, every)
  return () => clearInterval(timer)
}

const findExcess = ({ pids, folder, memoryMb }: Parameters<typeof watchUsage>[0]): string | null => {
  const disk = statfsSync(folder)
  const files = disk.files - disk.ffree
  if (files > sandboxLimits.diskFiles)
    return `Your code made more than ${sandboxLimits.diskFiles} files and was ended.`
  let memory = (disk.blocks - disk.bfree) * disk.bsize
  let processes = 0
  for (const pid of pids()) {
    const usage = measureBelow(pid)
    memory += usage.memoryBytes
    processes += usage.processes
  }
  if (processes > sandboxLimits.tasks)
    return `Your code started more than ${sandboxLimits.tasks} processes and was ended.`
  return memory > (memoryMb + allowanceMb) * megabyte
    ? `Your code used more than ${memoryMb} MB, in memory and in files together, and was ended.`
    : null
}
