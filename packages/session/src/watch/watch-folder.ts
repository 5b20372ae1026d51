import { type FSWatcher, statSync, watch } from 'node:fs'
import { openProbe } from './probe.ts'

/** How the system tells of changes; another one stands for a file system that does not. */
export type WatchSystem = (
  folder: string,
  onChange: (event: string, name: string | null) => void,
) => Pick<FSWatcher, 'close' | 'on'>

/** A folder that is watched, whatever becomes of it. */
export interface WatchedFolder {
  mode: () => 'proving' | 'native' | 'polling'
  /** Looks whether it is still the same folder; a new one is watched anew. */
  refresh: () => void
  stop: () => void
}

/** Watches one folder, and proves by a probe file that it is told of changes. */
export const watchFolder = (
  folder: string,
  ports: {
    /** With the file's name, where the system knows it. */
    onChange: (name: string | null) => void
    onMode: () => void
    system?: WatchSystem
  },
): WatchedFolder => {
  const { onChange, onMode, system = watch } = ports
  let mode: ReturnType<WatchedFolder['mode']> = 'proving'
  let identity: string | null = null
  let end: (() => void) | null = null
  const become = (now: typeof mode): void => {
    mode = now
    onMode()
  }
  const begin = (): void => {
    identity = identify(folder)
    try {
      const watcher = system(folder, (_event, name) => {
        if (name === null || !probe.take(name)) onChange(name)
      })
      const probe = openProbe(folder, (isProven) => become(isProven ? 'native' : 'polling'))
      end = () => {
        probe.close()
        watcher.close()
      }
      watcher.on('error', () => {
        end?.()
        end = null
        become('polling')
      })
    } catch {
      // Not there, or the system has no room for one more watch. Told later, as any other result.
      const later = setImmediate(() => become('polling'))
      end = () => clearImmediate(later)
    }
  }
  begin()
  return {
    mode: () => mode,
    refresh: () => {
      if (identify(folder) === identity) return
      end?.()
      begin()
    },
    stop: () => end?.(),
  }
}

const identify = (folder: string): string | null => {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() ? `${found.dev}:${found.ino}` : null
}
