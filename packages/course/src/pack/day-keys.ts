import { createHash, hkdfSync } from 'node:crypto'
import { decodeBase32, encodeBase32 } from './base32.ts'

/** Bytes of a course's secret, and of the key that opens the solutions of one day. */
export const secretBytes = 32
const keyBytes = 16
const checkBytes = 2

/** Letters and digits of a key, dashes left out. */
const keyLength = 29

/** What a course's packs are known by: 16 hexadecimal digits. It tells nothing of the secret. HKDF, RFC 5869. */
export const courseIdOf = (secret: Uint8Array): string => derive(secret, 'course', 8).toString('hex')

/** The key of a day's sealed files, which ships inside the pack. */
export const sealKeyOf = (secret: Uint8Array, day: string): Buffer => derive(secret, `seal ${day}`, 32)

/** The key of a day's solutions, which an instructor releases. */
export const dayKeyOf = (secret: Uint8Array, day: string): Buffer => derive(secret, `day ${day}`, keyBytes)

/** A day's key as people pass it on: `3zk4q-…`, with a check that tells a typo, or another day's key. */
export const formatDayKey = (day: string, key: Uint8Array): string => {
  const text = encodeBase32(Buffer.concat([key, checkOf(day, key)]))
  return (text.match(/.{1,5}/g) ?? []).join('-')
}

/** What a text means as the key of a day. `days` are those whose keys it may be by mistake. */
export type ReadKey =
  | { kind: 'key'; key: Buffer }
  | { kind: 'other-day'; day: string }
  | { kind: 'mistyped' }
  | { kind: 'no-key' }

/** Reads a key however its dashes, spaces and capitals came along. */
export const readDayKey = (text: string, day: string, days: readonly string[]): ReadKey => {
  const letters = text.replaceAll(/[\s-]/g, '')
  const bytes = letters.length === keyLength ? decodeBase32(letters) : null
  if (!bytes) return { kind: letters.length === keyLength ? 'mistyped' : 'no-key' }
  const key = bytes.subarray(0, keyBytes)
  const fits = (one: string): boolean => bytes.subarray(keyBytes).equals(checkOf(one, key))
  if (fits(day)) return { kind: 'key', key }
  const other = days.find(fits)
  return other === undefined ? { kind: 'mistyped' } : { kind: 'other-day', day: other }
}

const checkOf = (day: string, key: Uint8Array): Buffer =>
  createHash('sha256').update(`firedrill ${day} `).update(key).digest().subarray(0, checkBytes)

const derive = (secret: Uint8Array, what: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `firedrill ${what}`, length))
