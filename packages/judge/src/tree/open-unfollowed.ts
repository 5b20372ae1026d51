import { closeSync, constants, openSync } from 'node:fs'

/** Flags of an open that follows no link and waits for no pipe's other end, where the system has them. */
export const unfollowed = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Opens a file or a folder without following a link, and without waiting for the other end of a pipe, lends its
 * descriptor, and closes it. What is gone, or a link, gives undefined.
 */
export const openUnfollowed = <T>(path: string, use: (descriptor: number) => T): T | undefined => {
  let descriptor: number
  try {
    descriptor = openSync(path, constants.O_RDONLY | unfollowed)
  } catch {
    return undefined
  }
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
