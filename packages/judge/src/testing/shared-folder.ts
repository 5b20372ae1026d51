import { closeSync, constants, fchownSync, mkdtempSync, openSync, statSync, writeFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { unfollowed } from '../tree/open-unfollowed.ts'
import { readRegular } from '../tree/read-regular.ts'
import type { RunContext } from './run-context.ts'
import { currentRun } from './state.ts'

/** A folder that the candidate and the hidden test both read and write, under two names. */
export interface SharedFolder extends AsyncDisposable {
  /** As the candidate knows it: what a call is given. */
  path: string
  /**
   * As the hidden test knows it, and held by it: whatever takes the folder's place, this stays the folder. What is in it
   * may be a link of the candidate's: read with `read`.
   */
  outer: string
  /** Whether it is on another file system than the candidate's files and its temporary files. */
  isApart: boolean
  /** Writes a file; resolves to its path as the candidate knows it. */
  write: (name: string, content: string | Uint8Array) => Promise<string>
  /** The bytes of a file, at most 8 MB of them; null where there is none, or something else. No link is followed. */
  read: (name: string) => Buffer | null
  /** The names in it, sorted; none once it is gone. */
  names: () => Promise<string[]>
}

/** The most that is read of a file, in bytes. */
const largest = 8 * 1024 * 1024

/**
 * Makes an empty folder for the candidate and the hidden test. `isApart` asks for another file system than those of the
 * candidate's files and temporary files: there a rename from one of them fails. Not every machine has one.
 */
export const sharedFolder = async ({
  isApart = false,
}: {
  isApart?: boolean
} = {}): Promise<SharedFolder> => {
  const { context } = currentRun()
  const near = { path: context.temporaryDir, outer: context.outerTemporaryDir }
  const place = (isApart ? findApart(context) : null) ?? near
  const made = mkdtempSync(join(place.outer, 'shared-'))
  const path = join(place.path, basename(made))
  const held = hold(made, context.sandbox?.uid ?? null)
  return {
    path,
    outer: held.path,
    isApart: place !== near,
    write: async (name, content) => {
      writeUnfollowed(join(held.path, name), content)
      return join(path, name)
    },
    read: (name) => readRegular(join(held.path, name), largest),
    names: () =>
      readdir(held.path).then(
        (names) => names.toSorted(),
        () => [],
      ),
    [Symbol.asyncDispose]: async () => {
      held.end()
      // A sandbox's folders go with its run, when nobody can put a link into the way of whoever removes them.
      if (!context.sandbox) await rm(made, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
    },
  }
}

/** A sandbox brings such a place; elsewhere memory is one, if the system shows it as a folder. */
const findApart = (context: RunContext): { path: string; outer: string } | null => {
  if (context.apart) return context.apart
  const memory = '/dev/shm'
  try {
    const [device, ...taken] = [memory, context.outerTemporaryDir, context.outerTreeDir].map(
      (folder) => statSync(folder).dev,
    )
    return device === undefined || taken.includes(device) ? null : { path: memory, outer: memory }
  } catch {
    return null
  }
}

/**
 * Opens a folder that was just made and hands it over. Linux can name it by its descriptor from then on, and so no link
 * in its place leads anywhere.
 */
const hold = (made: string, uid: number | null): { path: string; end: () => void } => {
  if (process.platform !== 'linux') return { path: made, end: () => {} }
  const descriptor = openSync(made, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW)
  if (uid !== null) fchownSync(descriptor, uid, uid)
  return { path: `/proc/self/fd/${descriptor}`, end: () => closeSync(descriptor) }
}

const writeUnfollowed = (path: string, content: string | Uint8Array): void => {
  const { O_WRONLY, O_CREAT, O_TRUNC } = constants
  const descriptor = openSync(path, O_WRONLY | O_CREAT | O_TRUNC | unfollowed, 0o644)
  try {
    writeFileSync(descriptor, content)
  } finally {
    closeSync(descriptor)
  }
}
