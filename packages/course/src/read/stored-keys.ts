import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where a released key is kept, from the root. */
export const dayKeyFile = (day: string): string => `.firedrill/keys/${day}`

/** The key of a day as it was released, in hexadecimal digits; null where it was not. */
export const readStoredKey = (root: string, day: string): string | null => {
  try {
    const text = readFileSync(join(root, dayKeyFile(day)), 'utf8').trim()
    return /^[0-9a-f]{32}$/.test(text) ? text : null
  } catch {
    return null
  }
}

/** Keeps the key of a day. Throws what the system throws. */
export const storeKey = (root: string, day: string, key: Buffer): void => {
  const path = join(root, dayKeyFile(day))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.${process.pid}`, `${key.toString('hex')}\n`, { mode: 0o600 })
  renameSync(`${path}.${process.pid}`, path)
}
