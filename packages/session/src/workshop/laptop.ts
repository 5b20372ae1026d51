import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as z from 'zod'

/** Where a laptop keeps under which name it reported that it is ready, from the root. */
export const laptopFile = '.firedrill/laptop.json'

const schema = z.object({
  version: z.literal(1),
  /** A random word that nobody else has: so a second report is the same row, and nobody reports for another. */
  laptop: z.string().regex(/^[\w-]{32}$/),
  name: z.string(),
})

/** A laptop as workshops know it before anybody joins. */
export type Laptop = z.output<typeof schema>

/** What was kept; null before the first report, and where it does not read. */
export const readLaptop = (root: string): Laptop | null => {
  try {
    return schema.parse(JSON.parse(readFileSync(join(root, laptopFile), 'utf8')))
  } catch {
    return null
  }
}

/** The laptop under a name: the same as before, or a new one. */
export const nameLaptop = (root: string, name: string): Laptop => ({
  version: 1,
  laptop: readLaptop(root)?.laptop ?? randomBytes(24).toString('base64url'),
  name,
})

/** Keeps it. Throws what the disk says: without it a second report would be a second row. */
export const writeLaptop = (root: string, laptop: Laptop): void => {
  const path = join(root, laptopFile)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.${process.pid}`, `${JSON.stringify(laptop, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.${process.pid}`, path)
}
