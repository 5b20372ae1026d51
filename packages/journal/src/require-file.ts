import { statSync } from 'node:fs'

/** Whether a file is there. Throws where something else is: opening a pipe would wait for ever. */
export const requireFile = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found && !found.isFile()) throw Object.assign(new Error(`${path} is not a file`), { code: 'EISDIR' })
  return found !== undefined
}
