import { Transform } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TokenBucket } from './token-bucket.ts'

/** Small enough that downloads which share a line take turns. */
const pieceBytes = 16_384

/** A stream whose bytes wait for their turn in a bucket; each piece that passes is told. */
export const throttle = (bucket: TokenBucket, onBytes: (bytes: number) => void): Transform =>
  new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passInPieces(chunk, bucket, (piece) => {
        onBytes(piece.length)
        this.push(piece)
      }).then(() => done(), done)
    },
  })

const passInPieces = async (
  chunk: Buffer,
  bucket: TokenBucket,
  pass: (piece: Buffer) => void,
): Promise<void> => {
  for (let start = 0; start < chunk.length; start += pieceBytes) {
    const piece = chunk.subarray(start, start + pieceBytes)
    const wait = bucket.take(piece.length)
    if (wait > 0) await sleep(wait)
    pass(piece)
  }
}
