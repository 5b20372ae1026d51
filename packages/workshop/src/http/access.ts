import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The instructor's key: made once, and kept in the workshop's folder for its user alone. */
export const readInstructorKey = (dir: string): string => {
  const file = join(dir, 'instructor.key')
  if (!existsSync(file)) {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    writeFileSync(`${file}.${process.pid}`, `${makeToken()}\n`, { mode: 0o600 })
    renameSync(`${file}.${process.pid}`, file)
  }
  return readFileSync(file, 'utf8').trim()
}

/** A word that nobody guesses: 192 bits. */
export const makeToken = (): string => randomBytes(24).toString('base64url')

/** What is kept of a learner's token: who reads the database cannot write as them. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Compares in a time that says nothing of how much is right. */
export const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(digestOf(one)), Buffer.from(digestOf(other)))

/** The word that a request carries; empty where it carries none. */
export const bearerOf = (header: string | undefined): string =>
  /^Bearer ([\w-]{1,200})$/.exec(header ?? '')?.[1] ?? ''
