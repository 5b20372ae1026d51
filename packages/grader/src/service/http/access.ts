import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** Who may ask: an instructor for everything; a worker for jobs, and for nothing that says whose they are. */
export type Role = 'instructor' | 'worker'

/** Where a service is, and the words that let one in. */
export const accessSchema = z.object({ url: z.url(), instructor: z.string(), worker: z.string() })

/** What commands on the service's own machine read. */
export type Access = z.output<typeof accessSchema>

/** The words of a service: made once, and kept in its folder for its user alone. */
export const readTokens = (dir: string): Record<Role, string> => {
  const file = join(dir, 'secret')
  if (!existsSync(file)) writePrivate(file, randomBytes(32).toString('hex'))
  const secret = readFileSync(file, 'utf8').trim()
  const token = (role: Role): string => createHmac('sha256', secret).update(role).digest('hex')
  return { instructor: token('instructor'), worker: token('worker') }
}

/** The role that a word stands for; null where it stands for none. */
export const roleOf = (word: string, tokens: Record<Role, string>): Role | null =>
  (['instructor', 'worker'] as const).find((role) => isSame(word, tokens[role])) ?? null

/** Says where the service is, whole or not at all. */
export const writeAccess = (dir: string, access: Access): void =>
  writePrivate(accessFile(dir), `${JSON.stringify(access, null, 2)}\n`)

/** What a service said of itself; null where none did. */
export const readAccess = (dir: string): Access | null => {
  const file = accessFile(dir)
  return existsSync(file) ? accessSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

const accessFile = (dir: string): string => join(dir, 'access.json')

const writePrivate = (file: string, text: string): void => {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
  const scratch = `${file}.${process.pid}`
  writeFileSync(scratch, text, { mode: 0o600 })
  renameSync(scratch, file)
}

/** In a time that says nothing of how much is right. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other))

const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest()
