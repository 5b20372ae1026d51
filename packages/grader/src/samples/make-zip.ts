import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a zip archive, as honest or as hostile as a test needs it. */
export interface ZipEntry {
  name: string | Uint8Array
  text: string | Uint8Array
  /** Unix file type and permissions. A plain file unless told. */
  mode?: number
  /** Says that it is encrypted; it is not. */
  isEncrypted?: boolean
  /** What the archive says its size is, in bytes. */
  claimedSize?: number
}

/** A zip archive of entries. */
export const makeZip = (entries: readonly ZipEntry[]): Buffer => {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string)
    const bytes = Buffer.from(entry.text as string)
    const packed = deflateRawSync(bytes)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x800 | (entry.isEncrypted ? 1 : 0), 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(entry.claimedSize ?? bytes.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, name, packed])
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0003'), facts, tail, name]))
    bodies.push(body)
    offset += body.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length & 0xffff, 4)
  end.writeUInt16LE(entries.length & 0xffff, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, central, Buffer.from('PK\u0005\u0006'), end])
}
