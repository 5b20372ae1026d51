import { readdirSync, readFileSync } from 'node:fs'
import { marker } from './fresh-machine.ts'

/**
 * Ends every process that carries the marker of a folder, wherever it went; returns how many there were.
 * Linux only: it reads /proc.
 */
export const endMarked = (folder: string): number => {
  const found = findMarked(folder)
  for (const pid of found) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  return found.length
}

/** The processes that carry the marker of a folder, or of one whose path begins with it. Linux only. */
export const findMarked = (folder: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => environmentOf(pid).some((one) => one.startsWith(`${marker}=${folder}`)))
    .map(Number)

const environmentOf = (pid: string): string[] => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    return []
  }
}
