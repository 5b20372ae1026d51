import { statfsSync } from 'node:fs'
import { FiredrillError } from '@firedrill/course'

/** What the files of a run that has just ended may still take, in bytes and in number. */
const mostBytes = 8 * 1024 * 1024
const mostFiles = 1_000
/** How long its last process may take to die, in milliseconds. */
const patience = 10_000
const every = 5

/**
 * Waits until the file system of the runs is nearly empty again: a process that was told to die keeps what it has open
 * until it is dead, and the next candidate must not find it full.
 */
export const awaitRoom = async (folder: string): Promise<void> => {
  for (let waited = 0; isCrowded(folder); waited += every) {
    if (waited >= patience) {
      throw new FiredrillError(
        'internal',
        'The files of an earlier candidate could not be cleared away.',
        'Start again; if it happens twice, please report it.',
      )
    }
    await new Promise((resolve) => setTimeout(resolve, every))
  }
}

const isCrowded = (folder: string): boolean => {
  const disk = statfsSync(folder)
  return (disk.blocks - disk.bfree) * disk.bsize > mostBytes || disk.files - disk.ffree > mostFiles
}
