import { randomBytes } from 'node:crypto'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { FiredrillError } from '@firedrill/course'
import { editionFile, parseEdition } from '@firedrill/course/pack'
import { pack } from 'tar-stream'
import type { PackEntry } from './read-tracked.ts'
import { writeZip } from './write-zip.ts'

/** The folder that an archive unpacks to. */
const archiveRoot = 'firedrill'

/**
 * Writes an edition to a folder, or to an archive where the path ends in `.tar.gz`, `.tgz` or `.zip`. The same files give the
 * same bytes. Whole or not at all: what stood there before stays until the last byte is written.
 */
export const writeEdition = async (out: string, files: readonly PackEntry[]): Promise<void> => {
  const scratch = `${out}.${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(dirname(out), { recursive: true })
    if (isArchive(out)) {
      await (isZip(out) ? writeZip(scratch, files, archiveRoot) : writeArchive(scratch, files))
      renameSync(scratch, out)
    } else writeFolder(out, scratch, files)
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true })
    if (error instanceof FiredrillError) throw error
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOSPC' ? 'there is no space left for it' : (error as Error).message
    throw new FiredrillError(
      'environment',
      `The edition cannot be written to ${out}: ${why}.`,
      'Free some space, or name another --out. What was there before is untouched.',
      { cause: error },
    )
  }
}

/** Whether a path names an archive. */
export const isArchive = (out: string): boolean => /\.(?:tar\.gz|tgz|zip)$/.test(out)

/** Whether it names a zip, as Windows unpacks it. */
export const isZip = (out: string): boolean => out.endsWith('.zip')

const writeArchive = async (path: string, entries: readonly PackEntry[]): Promise<void> => {
  const archive = pack()
  const writing = pipeline(archive, createGzip({ level: 9 }), createWriteStream(path))
  writing.catch(() => {})
  const common = { mtime: new Date(0), uid: 0, gid: 0 }
  for (const entry of entries) {
    const name = `${archiveRoot}/${entry.path}`
    const added = Promise.withResolvers<void>()
    const done = (error?: Error | null): void => (error ? added.reject(error) : added.resolve())
    const sink =
      'link' in entry
        ? archive.entry({ ...common, name, type: 'symlink', linkname: entry.link }, done)
        : archive.entry({ ...common, name, mode: entry.isExecutable ? 0o755 : 0o644 }, bytesOf(entry), done)
    sink.on('error', done)
    // A disk that is full ends the writing, and nobody would take the next entry.
    await Promise.race([added.promise, writing])
  }
  archive.finalize()
  await writing
}

const bytesOf = (entry: Exclude<PackEntry, { link: string }>): Buffer =>
  'bytes' in entry ? entry.bytes : readFileSync(entry.from)

/** A folder is new, empty, or an edition that nobody has worked in: then its files change place, and `.git` stays. */
const writeFolder = (out: string, scratch: string, files: readonly PackEntry[]): void => {
  requireReplaceable(out)
  for (const entry of files) {
    const path = join(scratch, entry.path)
    mkdirSync(dirname(path), { recursive: true })
    if ('link' in entry) symlinkSync(entry.link, path)
    else writeFileSync(path, bytesOf(entry), { mode: entry.isExecutable ? 0o755 : 0o644 })
  }
  if (!existsSync(out)) return renameSync(scratch, out)
  for (const name of readdirSync(out)) if (name !== '.git') rmSync(join(out, name), { recursive: true })
  for (const name of readdirSync(scratch)) renameSync(join(scratch, name), join(out, name))
  rmSync(scratch, { recursive: true })
}

const requireReplaceable = (out: string): void => {
  const names = existsSync(out) ? readdirSync(out).filter((name) => name !== '.git') : []
  if (names.length === 0) return
  const isEdition =
    names.includes(editionFile) && parseEdition(readFileSync(join(out, editionFile), 'utf8')) !== null
  if (isEdition && !names.includes('work') && !names.includes('.firedrill')) return
  throw new FiredrillError(
    'usage',
    isEdition ? `${out} is an edition that somebody works in.` : `${out} is not empty, and no edition.`,
    'Name a new folder, or one that an earlier pack made. A learner updates with `pnpm drill update`.',
  )
}
