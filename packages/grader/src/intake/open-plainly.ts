import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'
import { join } from 'node:path'

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK, O_DIRECTORY, O_NOCTTY } = constants

/** An open file, and what it is; or why it was not opened, as the rest of a sentence. Null where there is none. */
export type Opened = { descriptor: number; status: Stats } | { refused: string } | null

/**
 * Opens a plain file below a folder without following a link anywhere on the way: each folder is opened in the one
 * before it, so nobody can put a link in its place meanwhile. A pipe, a device or a file with a second name is refused.
 */
export const openPlainly = (folder: string, path: string): Opened => {
  const names = path.split('/')
  const last = names.pop() ?? ''
  const open: number[] = []
  try {
    let at = folder
    for (const name of ['', ...names]) {
      const next = name === '' ? at : join(at, name)
      // The folder itself was chosen by whoever grades; a link to it is theirs.
      const descriptor = openSync(next, O_RDONLY | O_DIRECTORY | (name === '' ? 0 : O_NOFOLLOW))
      open.push(descriptor)
      at = process.platform === 'linux' ? `/proc/self/fd/${descriptor}` : next
    }
    return openLast(`${at}/${last}`)
  } catch (error) {
    return describe((error as NodeJS.ErrnoException).code)
  } finally {
    for (const descriptor of open) closeSync(descriptor)
  }
}

/** The bytes of an open file, at most `most` and one more; closes it. */
export const readUpTo = (descriptor: number, most: number): Uint8Array => {
  try {
    const bytes = Buffer.alloc(most + 1)
    let length = 0
    for (;;) {
      const count = readSync(descriptor, bytes, length, bytes.length - length, null)
      length += count
      if (count === 0 || length === bytes.length) return bytes.subarray(0, length)
    }
  } finally {
    closeSync(descriptor)
  }
}

const openLast = (path: string): Opened => {
  const seen = lstatSync(path)
  const fault = faultOf(seen)
  if (fault) return { refused: fault }
  const descriptor = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
  const status = fstatSync(descriptor)
  if (status.ino === seen.ino && status.dev === seen.dev && faultOf(status) === null) {
    return { descriptor, status }
  }
  closeSync(descriptor)
  return { refused: 'changed while it was read.' }
}

const faultOf = (status: Stats): string | null => {
  if (status.isSymbolicLink()) return 'is a symbolic link, and only plain files are read.'
  if (status.isDirectory()) return 'is a folder.'
  if (!status.isFile()) return 'is a pipe, a socket or a device, and only plain files are read.'
  return status.nlink > 1 ? 'is a hard link: the same file has another name elsewhere.' : null
}

const describe = (code: string | undefined): Opened => {
  if (code === 'ENOENT') return null
  if (code === 'ELOOP' || code === 'ENOTDIR')
    return { refused: 'lies behind a link, or below what is no folder.' }
  return { refused: `cannot be read (${code}).` }
}
