import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a file of a solution's folder is a helper of the author's that runs beside the candidate. */
export const isDriver = (name: string): boolean => /^driver(-[a-z-]+)?\.ts$/.test(name)

/** The drivers of an item, by name: `driver.ts`, `driver-queue.ts`. */
export const readDrivers = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter(isDriver)
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
