import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { exportPaths } from './exports.ts'
import type { boardMessages } from './messages.ts'

/** Who opens a board. */
export type Role = 'instructor' | 'helper'

/** The word that each of them opens it with. */
export type StaffKeys = Readonly<Record<Role, string>>

/** A path that only a board asks for. */
export type StaffPath = keyof typeof boardMessages | '/api/board' | (typeof exportPaths)[number]

const everybody: readonly Role[] = ['instructor', 'helper']
const instructorAlone: readonly Role[] = ['instructor']

/**
 * What each role may do: the one place that says so. A helper helps: looks, answers, takes hands down. What cannot be
 * taken back, what sets the pace of the room, and what carries names out of it is the instructor's.
 */
const allowed: Readonly<Record<StaffPath, readonly Role[]>> = {
  '/api/board': everybody,
  '/api/board/lower-hand': everybody,
  '/api/board/message': everybody,
  '/api/board/source': everybody,
  '/api/board/release': instructorAlone,
  '/api/board/release-all': instructorAlone,
  '/api/board/import': instructorAlone,
  '/api/board/countdown': instructorAlone,
  '/api/board/export.json': instructorAlone,
  '/api/board/export.csv': instructorAlone,
  '/api/board/gradebook.json': instructorAlone,
  '/api/board/gradebook.csv': instructorAlone,
}

/** Whether a path is a board's. */
export const isStaffPath = (path: string): path is StaffPath => Object.hasOwn(allowed, path)

/** Whether a role may ask for a path. */
export const mayAsk = (role: Role, path: StaffPath): boolean => allowed[path].includes(role)

/** Whose key a word is; null where it is nobody's. */
export const roleOf = (keys: StaffKeys, word: string): Role | null =>
  everybody.find((role) => isSame(word, keys[role])) ?? null

/** The keys of a workshop: each made once, and kept in its folder for its user alone. */
export const readStaffKeys = (dir: string): StaffKeys => ({
  instructor: readKey(dir, 'instructor.key'),
  helper: readKey(dir, 'helper.key'),
})

const readKey = (dir: string, name: string): string => {
  const file = join(dir, name)
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
