import { statSync, watch } from 'node:fs'
import { basename, dirname } from 'node:path'

/** How saves are noticed: `proving` until it is known whether the system tells of changes here. */
export type WatchMode = 'proving' | 'native' | 'polling'

/** Saves closer together than this are one, in milliseconds: autosave and half-typed code cost nothing. */
export const quietMs = 60

/** How often files are looked at where the system tells of no changes, in milliseconds. */
const pollMs = 500

/**
 * Calls back once a save has been followed by quiet. Watches folders, since editors replace files; and looks at the
 * files now and then, since some file systems tell of no changes. Returns what stops it.
 */
export const watchFiles = (paths: readonly string[], onSave: () => void): (() => void) => {
  let seen = stampOf(paths)
  let timer: NodeJS.Timeout | null = null
  const settle = (): void => {
    timer = null
    const stamp = stampOf(paths)
    if (stamp === seen) return
    seen = stamp
    onSave()
  }
  const touch = (): void => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(settle, quietMs)
  }
  const names = new Set(paths.map((path) => basename(path)))
  const watchers = [...new Set(paths.map((path) => dirname(path)))].map((folder) => {
    const watcher = watch(folder, (_event, name) => {
      if (name === null || names.has(name)) touch()
    })
    watcher.on('error', () => {})
    return watcher
  })
  const poll = setInterval(() => {
    if (!timer && stampOf(paths) !== seen) touch()
  }, pollMs)
  return () => {
    if (timer) clearTimeout(timer)
    clearInterval(poll)
    for (const watcher of watchers) watcher.close()
  }
}

const stampOf = (paths: readonly string[]): string => paths.map(stampOfFile).join('|')

const stampOfFile = (path: string): string => {
  try {
    const { mtimeMs, size, ino } = statSync(path)
    return `${mtimeMs}:${size}:${ino}`
  } catch {
    return 'none'
  }
}
