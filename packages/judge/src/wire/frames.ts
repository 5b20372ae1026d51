/** The largest frame either side accepts, in bytes. */
export const maxFrame = 8 * 1024 * 1024

/** A frame: its length as four bytes, big-endian, then UTF-8. */
export const encodeFrame = (text: string): Buffer => {
  const length = Buffer.byteLength(text)
  const frame = Buffer.allocUnsafe(4 + length)
  frame.writeUInt32BE(length, 0)
  frame.write(text, 4)
  return frame
}

/** Cuts a stream of bytes into frames. A length above the cap is reported before anything is kept of it. */
export const createFrameReader = (handlers: {
  onFrame: (text: string) => void
  onTooLong: (length: number) => void
}): ((chunk: Buffer) => void) => {
  let parts: Buffer[] = []
  let size = 0
  return (chunk) => {
    parts.push(chunk)
    size += chunk.length
    while (size >= 4) {
      if ((parts[0] as Buffer).length < 4) parts = [Buffer.concat(parts)]
      const length = (parts[0] as Buffer).readUInt32BE(0)
      if (length > maxFrame) {
        parts = []
        size = 0
        handlers.onTooLong(length)
        return
      }
      if (size < 4 + length) return
      const all = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts)
      parts = [all.subarray(4 + length)]
      size -= 4 + length
      handlers.onFrame(all.toString('utf8', 4, 4 + length))
    }
  }
}
