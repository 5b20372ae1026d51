import { createHash } from 'node:crypto'
import type { HandedFile } from './handed.ts'
import { limitOf, showBytes } from './limits.ts'

/** The bytes of a declared file as text, or why they are none. */
export const takeBytes = (bytes: Uint8Array, path: string): HandedFile => {
  if (bytes.length > limitOf(path)) return tooLarge(path)
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
    if (text.includes('\0')) return { refused: 'is not text: it holds a zero byte.' }
    return { text, digest: createHash('sha256').update(bytes).digest('hex') }
  } catch {
    return { refused: 'is not UTF-8 text.' }
  }
}

/** What is said of a file that is above its limit. */
export const tooLarge = (path: string): HandedFile => ({
  refused: `is larger than the ${showBytes(limitOf(path))} it may have.`,
})
