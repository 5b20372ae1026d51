import { basename, dirname } from 'node:path'
import { stampOf } from './stamp.ts'
import { watchFolder, type WatchSystem } from './watch-folder.ts'

/** How saves are noticed: `proving` until it is known whether the system tells of changes here. */
export type WatchMode = 'proving' | 'native' | 'polling'

/** Saves closer together than this are one, in milliseconds: autosave and half-typed code cost nothing. */
export const quietMs = 60

/** How often files are looked at, in milliseconds: where the system tells of no changes, and where it does, to be sure. */
const pollMs = { proving: 500, polling: 500, native: 2_000 } satisfies Record<WatchMode, number>

/**
 * Calls back once a save has been followed by quiet. Watches folders, since editors replace files; a probe file proves
 * that the system tells of changes there, and where it does not the files are looked at. What is deleted, turned into
 * a folder or comes back is a save too. Returns what stops it.
 */
export const watchFiles = (
  paths: readonly string[],
  onSave: () => void,
  { onMode = () => {}, system }: { onMode?: (mode: WatchMode) => void; system?: WatchSystem } = {},
): (() => void) => {
  let seen = stampOf(paths)
  let mode: WatchMode = 'proving'
  let settling: NodeJS.Timeout | null = null
  let polling: NodeJS.Timeout | null = null
  const settle = (): void => {
    settling = null
    for (const folder of folders) folder.refresh()
    const stamp = stampOf(paths)
    if (stamp === seen) return
    seen = stamp
    onSave()
  }
  const touch = (): void => {
    if (settling) clearTimeout(settling)
    settling = setTimeout(settle, quietMs)
  }
  const poll = (): void => {
    for (const folder of folders) folder.refresh()
    if (!settling && stampOf(paths) !== seen) touch()
    polling = setTimeout(poll, pollMs[mode])
  }
  const judgeMode = (): void => {
    const modes = folders.map((folder) => folder.mode())
    const now = modes.find((one) => one !== 'native') ?? 'native'
    if (now === mode) return
    mode = now
    onMode(mode)
  }
  const names = new Set(paths.map((path) => basename(path)))
  const folders = [...new Set(paths.map((path) => dirname(path)))].map((folder) =>
    watchFolder(folder, {
      onChange: (name) => {
        if (name === null || names.has(name)) touch()
      },
      onMode: () => judgeMode(),
      system,
    }),
  )
  polling = setTimeout(poll, pollMs.proving)
  return () => {
    if (settling) clearTimeout(settling)
    if (polling) clearTimeout(polling)
    for (const folder of folders) folder.stop()
  }
}
