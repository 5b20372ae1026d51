import { fstatSync, readSync } from 'node:fs'
import { openUnfollowed } from './open-unfollowed.ts'

/** The first `largest` bytes of a regular file that a candidate may be changing; null of anything else. */
export const readRegular = (path: string, largest: number): Buffer | null =>
  openUnfollowed(path, (descriptor) =>
    fstatSync(descriptor).isFile() ? readBytes(descriptor, largest) : null,
  ) ?? null

/** Reads an open file up to so many bytes. */
export const readBytes = (descriptor: number, largest: number): Buffer => {
  const size = Math.min(largest, fstatSync(descriptor).size)
  const bytes = Buffer.alloc(size)
  let length = 0
  for (let read = -1; read !== 0 && length < size; length += read) {
    read = readSync(descriptor, bytes, length, size - length, null)
  }
  return bytes.subarray(0, length)
}
