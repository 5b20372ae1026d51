import { closeSync } from 'node:fs'
import yauzl, { type Entry as ZipEntry, type ZipFile } from 'yauzl'
import { ArchiveFault, type Entry, limitEntries } from './gather.ts'
import type { HandedFile } from './handed.ts'
import { limitOf, limits } from './limits.ts'
import { placeEntry } from './place-entries.ts'
import { takeBytes, tooLarge } from './take-bytes.ts'

/** Reads the wanted files of a zip archive into memory; nothing else of it is unpacked. Closes the descriptor. */
export const readZip = async (
  descriptor: number,
  wanted: ReadonlySet<string>,
): Promise<{ entries: Entry[]; others: number }> => {
  let zip: ZipFile
  try {
    // Names are looked at here, as bytes: yauzl would give up at the first that it does not like.
    zip = await yauzl.fromFdPromise(descriptor, { decodeStrings: false, autoClose: false, lazyEntries: true })
  } catch (error) {
    closeSync(descriptor)
    throw error
  }
  try {
    const { found, others } = await list(zip, wanted)
    const entries: Entry[] = []
    let kept = 0
    for (const { prefix, path, entry } of found) {
      const file = await readEntry(zip, entry, path)
      kept += entry.uncompressedSize
      entries.push({ prefix, path, file: kept > limits.kept ? tooLarge(path) : file })
    }
    return { entries, others }
  } finally {
    zip.close()
  }
}

interface Found {
  prefix: string
  path: string
  entry: ZipEntry
}

const list = async (
  zip: ZipFile,
  wanted: ReadonlySet<string>,
): Promise<{ found: Found[]; others: number }> => {
  const found: Found[] = []
  let others = 0
  limitEntries(zip.entryCount)
  for await (const entry of zip.eachEntry()) {
    const name = decode(entry.fileNameRaw)
    const placed = name === null ? null : placeEntry(name, wanted)
    if (placed && 'fault' in placed) throw new ArchiveFault(placed.fault)
    if (placed) found.push({ ...placed, entry })
    else if (!name?.endsWith('/')) others++
    limitEntries(found.length + others)
  }
  return { found, others }
}

/** Wanted names are plain ASCII: whatever is no UTF-8 is none of them. */
const decode = (name: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name)
  } catch {
    return null
  }
}

const readEntry = async (zip: ZipFile, entry: ZipEntry, path: string): Promise<HandedFile> => {
  if ((entry.generalPurposeBitFlag & 1) === 1) return { refused: 'is encrypted.' }
  const mode = (entry.externalFileAttributes >>> 16) & 0o170000
  if (mode !== 0 && mode !== 0o100000)
    return { refused: 'is a link or a device, and only plain files are read.' }
  if (entry.uncompressedSize > limitOf(path)) return tooLarge(path)
  try {
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk as Buffer)
      length += (chunk as Buffer).length
      if (length > limitOf(path)) return tooLarge(path)
    }
    return takeBytes(Buffer.concat(chunks), path)
  } catch (error) {
    return { refused: `is damaged in the archive (${(error as Error).message}).` }
  }
}
