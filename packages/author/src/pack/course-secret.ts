import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import { secretBytes } from '@firedrill/course/pack'

/** Where a course's secret is kept unless told, from the root. Git ignores it. */
export const usualSecretFile = '.firedrill/course.secret'

/** The secret that a file holds. Throws a `usage` error where there is none. */
export const readSecret = (root: string, file: string = usualSecretFile): Buffer => {
  const text = readOrNull(resolve(root, file))
  if (text === null) {
    throw new FiredrillError(
      'usage',
      `There is no secret in ${file}.`,
      'The first `pnpm author pack --for learners` makes it; --secret <file> names another. Keys fit the editions that were made with the same secret.',
    )
  }
  if (/^[0-9a-f]{64}$/.test(text.trim())) return Buffer.from(text.trim(), 'hex')
  throw new FiredrillError(
    'usage',
    `${file} holds no secret: expected ${secretBytes * 2} hexadecimal digits.`,
    'Bring back the file that your last edition was made with. Another secret makes other keys.',
  )
}

/** The secret, made where there is none yet. `isNew` tells that no key given out before fits. */
export const readOrMakeSecret = (
  root: string,
  file: string = usualSecretFile,
): { secret: Buffer; isNew: boolean } => {
  const path = resolve(root, file)
  if (readOrNull(path) !== null) return { secret: readSecret(root, file), isNew: false }
  const secret = randomBytes(secretBytes)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${secret.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  return { secret, isNew: true }
}

const readOrNull = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw new FiredrillError(
      'usage',
      `${path} cannot be read (${code}).`,
      'Make it readable, then try again.',
    )
  }
}
