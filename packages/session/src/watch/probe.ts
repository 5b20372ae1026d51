import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What probe files begin with; git ignores them. */
const start = '.firedrill-probe-'

/** How long the system may take to tell of one, in milliseconds. */
const patienceMs = 1_500

/** A probe file is gone again by then, in milliseconds; an older one was left by a crash. */
const forgottenMs = 60_000

/** A file that is written to see whether the system tells of it. */
export interface Probe {
  /** Whether a change with this name is about a probe, of this terminal or another. */
  take: (name: string) => boolean
  close: () => void
}

/** Writes a probe file into a folder that is watched; `onKnown` hears once whether it was told of. */
export const openProbe = (folder: string, onKnown: (isProven: boolean) => void): Probe => {
  const name = `${start}${randomBytes(6).toString('hex')}`
  const path = join(folder, name)
  let isOpen = true
  const finish = (isProven: boolean): void => {
    if (!isOpen) return
    close()
    onKnown(isProven)
  }
  const close = (): void => {
    isOpen = false
    clearTimeout(overdue)
    clearImmediate(writing)
    rmSync(path, { force: true })
  }
  const overdue = setTimeout(finish, patienceMs, false)
  // After the watch has begun for sure, and when nobody waits for the first frame any more.
  const writing = setImmediate(() => {
    try {
      removeForgotten(folder)
      writeFileSync(path, 'firedrill looks whether it hears of changes here.\n')
    } catch {
      finish(false)
    }
  })
  return {
    take: (changed) => {
      if (changed === name) finish(true)
      return changed.startsWith(start)
    },
    close,
  }
}

const removeForgotten = (folder: string): void => {
  for (const name of readdirSync(folder).filter((one) => one.startsWith(start))) {
    const found = statSync(join(folder, name), { throwIfNoEntry: false })
    if (found && Date.now() - found.mtimeMs > forgottenMs) rmSync(join(folder, name), { force: true })
  }
}
