import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Debian packages of the programs an item may need, where their names differ. */
const packages: Record<string, string> = {
  promtool: 'prometheus',
  amtool: 'prometheus-alertmanager',
}

/** `blocked: promtool, apt-get install prometheus`, or null where all is there. */
export const findMissing = (needs: readonly string[]): string | null => {
  const missing = needs.filter((name) => !isOnPath(name))
  if (missing.length === 0) return null
  const install = [...new Set(missing.map((name) => packages[name] ?? name))].join(' ')
  return `blocked: ${missing.join(', ')}, apt-get install ${install}`
}

const isOnPath = (name: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
