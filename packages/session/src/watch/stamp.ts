import { statSync } from 'node:fs'

/** Changes whenever one of the files does. */
export const stampOf = (paths: readonly string[]): string => paths.map(stampOfFile).join('|')

const stampOfFile = (path: string): string => {
  try {
    const found = statSync(path)
    const { mtimeMs, size, ino } = found
    return found.isFile() ? `${mtimeMs}:${size}:${ino}` : 'no file'
  } catch {
    return 'none'
  }
}
