import { fstatSync, opendirSync } from 'node:fs'
import { join } from 'node:path'
import { openUnfollowed } from './open-unfollowed.ts'
import { readBytes } from './read-regular.ts'

/** The largest file that is read, in bytes. */
const largest = 1024 * 1024
const mostFiles = 200
/** Entries looked at, files or not. */
const mostEntries = 2_000
const deepest = 16

/**
 * The regular files below a folder that a candidate may be changing at this moment, by name: text, at most 200 of at
 * most 1 MB. No link is followed, not even one that takes a file's or a folder's place between two looks: everything
 * is opened from its folder's descriptor, and judged by its own.
 */
export const readTree = (root: string): Record<string, string> => {
  const found: Record<string, string> = {}
  const left = { files: mostFiles, entries: mostEntries }

  const visit = (folder: number, path: string, name: string, depth: number): void => {
    const here = process.platform === 'linux' ? `/proc/self/fd/${folder}` : path
    for (const entry of listEntries(here, left)) {
      openUnfollowed(join(here, entry), (descriptor) => {
        const status = fstatSync(descriptor)
        const entryName = name ? `${name}/${entry}` : entry
        if (status.isDirectory() && depth < deepest)
          visit(descriptor, join(path, entry), entryName, depth + 1)
        if (!status.isFile() || status.size > largest || left.files <= 0) return
        left.files--
        found[entryName] = readBytes(descriptor, largest).toString('utf8')
      })
    }
  }
  openUnfollowed(root, (descriptor) => visit(descriptor, root, '', 0))
  return found
}

const listEntries = (folder: string, left: { entries: number }): string[] => {
  const directory = opendirSync(folder)
  const names: string[] = []
  try {
    for (let entry = directory.readSync(); entry && left.entries > 0; entry = directory.readSync()) {
      left.entries--
      names.push(entry.name)
    }
  } finally {
    directory.closeSync()
  }
  return names.toSorted()
}
