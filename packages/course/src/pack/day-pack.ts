import { createHmac, hkdfSync } from 'node:crypto'
import * as z from 'zod'
import { courseIdOf, dayKeyOf, sealKeyOf } from './day-keys.ts'
import { type PackedFiles, seal, type Sealed, unseal } from './seal.ts'

/** Everything hidden of one day, or of a week's fire drill, as its pack holds it. */
export interface DayPack {
  /** Whose: `courseIdOf` its secret. */
  course: string
  /** `day1`, or `fire1` of the first week's fire drill */
  day: string
  /** What drilling needs: hidden tests, drivers, answer keys, hints, debriefs. */
  files: PackedFiles
  /** Paths of what opens with the day's key alone. */
  lockedPaths: string[]
  /** The locked files. `wrong-key`: the key is another one; `damaged`: the key is right, the bytes are not. */
  unlock: (dayKey: Uint8Array) => { kind: 'open'; files: PackedFiles } | { kind: 'wrong-key' | 'damaged' }
}

/** A pack, or why there is none in the bytes, as the rest of a sentence. */
export type ReadPack = { ok: true; pack: DayPack } | { ok: false; why: string }

const magic = Buffer.from('FIREDRILL PACK\n')
const lockedList = '.locked'

/** One spelling for the same bytes, so that no bit can change unseen. */
const hexadecimal = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

const part = z.strictObject({
  length: z.int().min(0),
  nonce: hexadecimal(12),
  tag: hexadecimal(16),
})
const header = z.strictObject({
  version: z.literal(1),
  course: hexadecimal(8),
  day: z.string().regex(/^(?:tour|day[1-9]\d?|fire[1-9])$/),
  key: hexadecimal(32),
  sealed: part,
  locked: part.extend({ check: hexadecimal(8) }),
})

/**
 * A day's pack. The key of `files` is in it: that keeps honest people from reading on, and nobody else. The key of
 * `locked` is not. The same input gives the same bytes.
 */
export const makeDayPack = (options: {
  secret: Uint8Array
  day: string
  files: PackedFiles
  locked: PackedFiles
}): Buffer => {
  const { secret, day } = options
  const course = courseIdOf(secret)
  const key = sealKeyOf(secret, day)
  const dayKey = stretch(dayKeyOf(secret, day), course)
  const list = JSON.stringify(Object.keys(options.locked).toSorted())
  const sealed = seal({ ...options.files, [lockedList]: list }, key, labelOf(course, day, 'sealed'))
  const locked = seal(options.locked, dayKey, labelOf(course, day, 'locked'))
  const text = JSON.stringify({
    version: 1,
    course,
    day,
    key: key.toString('hex'),
    sealed: describe(sealed),
    locked: { ...describe(locked), check: checkOf(dayKey) },
  } satisfies z.input<typeof header>)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(Buffer.byteLength(text))
  return Buffer.concat([magic, length, Buffer.from(text), sealed.bytes, locked.bytes])
}

/** Opens a pack. Never throws for what the bytes hold. */
export const openDayPack = (bytes: Buffer): ReadPack => {
  const from = magic.length + 4
  if (!bytes.subarray(0, magic.length).equals(magic)) return { ok: false, why: 'is no sealed pack' }
  if (bytes.length < from) return { ok: false, why: 'is cut off' }
  const bodyFrom = from + bytes.readUInt32BE(magic.length)
  if (bytes.length < bodyFrom) return { ok: false, why: 'is cut off' }
  const read = readHeader(bytes.toString('utf8', from, bodyFrom))
  if (!read) return { ok: false, why: 'is damaged, or made by a newer firedrill' }
  const { course, day, sealed, locked } = read
  const lockedFrom = bodyFrom + sealed.length
  const end = lockedFrom + locked.length
  if (bytes.length < end) return { ok: false, why: 'is cut off' }
  if (bytes.length > end) return { ok: false, why: 'is damaged' }
  const key = Buffer.from(read.key, 'hex')
  const all = unseal(
    { ...sealed, bytes: bytes.subarray(bodyFrom, lockedFrom) },
    key,
    labelOf(course, day, 'sealed'),
  )
  if (!all) return { ok: false, why: 'is damaged' }
  const { [lockedList]: list = '[]', ...files } = all
  return {
    ok: true,
    pack: {
      course,
      day,
      files,
      lockedPaths: JSON.parse(list) as string[],
      unlock: (given) => {
        const dayKey = stretch(given, course)
        if (checkOf(dayKey) !== locked.check) return { kind: 'wrong-key' }
        const last = { ...locked, bytes: bytes.subarray(lockedFrom) }
        const open = unseal(last, dayKey, labelOf(course, day, 'locked'))
        return open ? { kind: 'open', files: open } : { kind: 'damaged' }
      },
    },
  }
}

const readHeader = (text: string): z.infer<typeof header> | null => {
  try {
    return header.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const describe = ({ nonce, tag, bytes }: Sealed): z.infer<typeof part> => ({
  length: bytes.length,
  nonce,
  tag,
})

const labelOf = (course: string, day: string, section: 'sealed' | 'locked'): string =>
  `firedrill 1 ${course} ${day} ${section}`

/** The key that encrypts, from the shorter one that people type. */
const stretch = (key: Uint8Array, course: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, course, 'firedrill solutions', 32))

/** Tells a wrong key from damaged bytes. */
const checkOf = (key: Buffer): string => createHmac('sha256', key).update('check').digest('hex').slice(0, 16)
