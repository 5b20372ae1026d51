import { spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { FiredrillError } from '@firedrill/course'
import { isPackedPath } from '@firedrill/course/pack'
import { extract } from 'tar-stream'

/** A folder, an archive or a git remote, as a folder to read; what has to be unpacked goes into `scratch`. */
export const openSource = async (from: string, scratch: string): Promise<string> => {
  const status = statSync(from, { throwIfNoEntry: false })
  if (status?.isDirectory()) return from
  if (status?.isFile()) return unpack(from, scratch)
  if (/:\/\/|^[\w.-]+@[\w.-]+:|\.git$/.test(from)) return clone(from, scratch)
  throw new FiredrillError(
    'usage',
    `There is no ${from}.`,
    'Name the folder or archive of a newer edition, or a git remote.',
  )
}

/** Plain files alone, by harmless names; whatever else is in it is not asked for. */
const unpack = async (file: string, scratch: string): Promise<string> => {
  const archive = extract()
  const reading = pipeline(createReadStream(file), createGunzip(), archive)
  reading.catch(() => {})
  try {
    for await (const entry of archive) {
      const { name, type } = entry.header
      const path = join(scratch, name)
      if (type === 'file' && isPackedPath(name) && !name.includes('/node_modules/')) {
        mkdirSync(dirname(path), { recursive: true })
        await pipeline(entry, createWriteStream(path))
      } else entry.resume()
    }
    await reading
  } catch (error) {
    if (['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error
    throw new FiredrillError(
      'usage',
      `${file} cannot be read as an archive: ${(error as Error).message}.`,
      'It may be cut off: fetch it again. Nothing was changed.',
      { cause: error },
    )
  }
  const [only, ...rest] = existsSync(scratch) ? readdirSync(scratch) : []
  return only !== undefined && rest.length === 0 ? join(scratch, only) : scratch
}

const clone = (remote: string, scratch: string): string => {
  const asked = spawnSync('git', ['clone', '--quiet', '--depth', '1', '--', remote, scratch], {
    encoding: 'utf8',
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  })
  if (asked.status === 0) return scratch
  throw new FiredrillError(
    'environment',
    `${remote} cannot be cloned: ${(asked.error?.message ?? asked.stderr).trim()}`,
    'Check the address and the network, then try again. Nothing was changed.',
  )
}
