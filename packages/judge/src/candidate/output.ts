import type { Readable } from 'node:stream'

/** What is kept of a candidate's output, in bytes. */
const kept = 64 * 1024
/** What it may print before it is ended, in bytes. */
export const mostOutput = 8 * 1024 * 1024

/** Standard output and error of a process, together, capped. */
export interface Output {
  text: () => string
}

/** Collects streams as they come; calls `onFlood` once when they have printed more than `mostOutput`. */
export const collectOutput = (streams: Readable[], onFlood: () => void): Output => {
  const parts: Buffer[] = []
  let size = 0
  const take = (chunk: Buffer): void => {
    const room = kept - size
    if (room > 0) parts.push(chunk.subarray(0, room))
    const isFlood = size <= mostOutput && size + chunk.length > mostOutput
    size += chunk.length
    if (isFlood) onFlood()
  }
  for (const stream of streams) {
    stream.on('data', take)
    stream.on('error', () => {})
  }
  return {
    text: () => {
      const text = Buffer.concat(parts).toString('utf8')
      return size > kept ? `${text}\n… ${size - kept} more bytes were printed and not kept.\n` : text
    },
  }
}
