import type { Item } from '@firedrill/course'
import { listHidden, readHidden } from '@firedrill/course/read'

/** Whether a file of a solution's folder is a helper of the author's that runs beside the candidate. */
export const isDriver = (name: string): boolean => /^driver(-[a-z-]+)?\.ts$/.test(name)

/** The drivers of an item, by name: `driver.ts`, `driver-queue.ts`. */
export const readDrivers = (root: string, { solutionDir }: Item): Record<string, string> =>
  Object.fromEntries(
    listHidden(root, solutionDir)
      .filter(isDriver)
      .map((name) => [name, readHidden(root, `${solutionDir}/${name}`).text ?? '']),
  )
