import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isDriver } from '../tree/drivers.ts'
import { currentRun } from './state.ts'

/** The largest file that is read, in bytes. */
const largest = 1024 * 1024
const most = 200

/**
 * The candidate's files as they are now, by name: what was handed in, and what it has written since. Regular files
 * only, text, at most 200 of at most 1 MB. Code is there as it runs, transformed.
 */
export const files = (): Record<string, string> => {
  const { treeDir } = currentRun().context
  const found: Record<string, string> = {}
  for (const entry of readdirSync(treeDir, { recursive: true, withFileTypes: true }).slice(0, most)) {
    const path = join(entry.parentPath, entry.name)
    const name = relative(treeDir, path)
    const status = lstatSync(path)
    if (status.isFile() && status.size <= largest && !isDriver(name)) found[name] = readFileSync(path, 'utf8')
  }
  return found
}
