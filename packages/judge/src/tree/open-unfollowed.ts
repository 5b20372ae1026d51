import { closeSync, constants, openSync } from 'node:fs'

/**
 * Opens a file or a folder without following a link, and without waiting for the other end of a pipe, lends its
 * descriptor, and closes it. What is gone, or a link, gives undefined.
 */
export const openUnfollowed = <T>(path: string, use: (descriptor: number) => T): T | undefined => {
  const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants
  let descriptor: number
  try {
    descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch {
    return undefined
  }
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
