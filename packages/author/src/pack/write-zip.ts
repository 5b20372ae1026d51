import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { PackEntry } from './read-tracked.ts'

/** The first day that a zip can name. */
const mtime = new Date(1980, 0, 1)

/** Writes entries to a zip, below a folder. The same entries give the same bytes. Links are for who unpacks on Unix. */
export const writeZip = async (
  path: string,
  entries: readonly PackEntry[],
  folder: string,
): Promise<void> => {
  const zip = new ZipFile()
  const failed = new Promise<never>((_, reject) => zip.on('error', reject))
  const writing = pipeline(zip.outputStream, createWriteStream(path))
  for (const entry of entries) {
    const name = `${folder}/${entry.path}`
    // Without the extra field that holds a time in UTC, bytes are the same in every time zone.
    const common = { mtime, forceDosTimestamp: true }
    if ('link' in entry) zip.addBuffer(Buffer.from(entry.link), name, { ...common, mode: 0o120777 })
    else {
      const options = { ...common, mode: entry.isExecutable ? 0o100755 : 0o100644 }
      if ('bytes' in entry) zip.addBuffer(entry.bytes, name, options)
      else zip.addFile(entry.from, name, options)
    }
  }
  zip.end()
  await Promise.race([writing, failed])
}
