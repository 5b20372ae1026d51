import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FiredrillError } from '@firedrill/course'

/** An archive that the host gives to whoever joins. */
export interface Kit {
  /** Of the file; it is the last part of its address. */
  name: string
  path: string
  bytes: number
  /** SHA-256, in hexadecimal digits. */
  sha256: string
  /** `linux-x64`; null for the learner edition, which is the same everywhere. */
  platform: string | null
}

/** Reads archives, each whole once. Rejects with a `usage` error for what is none, and for two of one name. */
export const readKits = async (paths: readonly string[]): Promise<Kit[]> => {
  const kits: Kit[] = []
  for (const path of paths) {
    const kit = await readKit(path)
    if (kits.some(({ name }) => name === kit.name)) {
      throw usage(`Two kits are called ${kit.name}.`)
    }
    kits.push(kit)
  }
  return kits
}

const readKit = async (path: string): Promise<Kit> => {
  const name = basename(path)
  if (!/^[\w.-]+\.(?:tar\.gz|tgz|zip)$/.test(name))
    throw usage(`${path} is no archive of an edition by its name.`)
  const [, platform = null] = /-((?:linux|darwin|win32)-(?:x64|arm64))\./.exec(name) ?? []
  const hash = createHash('sha256')
  try {
    const { size } = statSync(path)
    await pipeline(createReadStream(path), hash)
    return { name, path, bytes: size, sha256: hash.digest('hex'), platform }
  } catch (error) {
    throw usage(`${path} cannot be read: ${(error as Error).message}`)
  }
}

const usage = (message: string): FiredrillError =>
  new FiredrillError(
    'usage',
    message,
    'Name archives that `pnpm author pack` has made: --kit firedrill-learners.tar.gz.',
  )
