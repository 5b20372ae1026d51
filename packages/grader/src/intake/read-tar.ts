import { createReadStream } from 'node:fs'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type Extract, extract, type Header } from 'tar-stream'
import { ArchiveFault, type Entry, limitEntries } from './gather.ts'
import type { HandedFile } from './handed.ts'
import { limitOf, limits, showBytes } from './limits.ts'
import { placeEntry } from './place-entries.ts'
import { takeBytes, tooLarge } from './take-bytes.ts'

/** Reads the wanted files of a gzipped tar archive into memory; the rest flows by. Closes the descriptor. */
export const readTar = async (
  descriptor: number,
  wanted: ReadonlySet<string>,
): Promise<{ entries: Entry[]; others: number }> => {
  const source = createReadStream('', { fd: descriptor })
  const gunzip = createGunzip()
  const archive = extract()
  const listed = list(archive, wanted)
  listed.catch((error: Error) => source.destroy(error))
  await Promise.all([
    pipeline(
      source,
      gunzip,
      limitUnpacked(() => source.bytesRead),
      archive,
    ),
    listed,
  ])
  return listed
}

const list = async (archive: Extract, wanted: ReadonlySet<string>) => {
  const entries: Entry[] = []
  let others = 0
  let kept = 0
  for await (const entry of archive) {
    const { name, type, size } = entry.header
    const placed = placeEntry(name, wanted)
    if (placed && 'fault' in placed) throw new ArchiveFault(placed.fault)
    if (placed) {
      kept += size
      const file = kept > limits.kept ? tooLarge(placed.path) : await readEntry(entry, type, placed.path)
      entries.push({ ...placed, file })
    } else if (type !== 'directory') others++
    limitEntries(entries.length + others)
    entry.resume()
  }
  return { entries, others }
}

const readEntry = async (
  entry: AsyncIterable<unknown> & { header: Header },
  type: string,
  path: string,
): Promise<HandedFile> => {
  if (type !== 'file' && type !== 'contiguous-file') {
    return { refused: 'is a link, a folder or a device, and only plain files are read.' }
  }
  if ((entry.header.size ?? 0) > limitOf(path)) return tooLarge(path)
  const chunks: Uint8Array[] = []
  for await (const chunk of entry) chunks.push(chunk as Uint8Array)
  return takeBytes(Buffer.concat(chunks), path)
}

/** Ends the reading of an archive that unpacks to more than any honest one does. */
const limitUnpacked = (packed: () => number): Transform => {
  let unpacked = 0
  return new Transform({
    transform: (chunk: Uint8Array, _encoding, done: TransformCallback) => {
      unpacked += chunk.length
      const isBomb = unpacked > limits.ratioFrom && unpacked > limits.ratio * packed()
      if (isBomb) done(new ArchiveFault(`shrinks more than ${limits.ratio} times: it is a bomb, or no work`))
      else if (unpacked > limits.unpacked)
        done(new ArchiveFault(`unpacks to more than ${showBytes(limits.unpacked)}`))
      else done(null, chunk)
    },
  })
}
