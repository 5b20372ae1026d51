import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'

/**
 * Removes a run's folder. A candidate may have locked it, or dug it deeper than a path can be long: then the system's
 * own programs do it, which go down step by step. What still resists waits for the judge's own end.
 */
export const removeRun = (folder: string): void => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 1 })
  } catch {
    for (const [file, ...args] of [
      ['chmod', '-R', 'u+rwX', '--', folder],
      ['rm', '-rf', '--', folder],
    ] as const) {
      spawnSync(file, args, { stdio: 'ignore', timeout: 10_000 })
    }
  }
}
