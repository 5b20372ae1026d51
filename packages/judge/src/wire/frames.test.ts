import { array, assert, nat, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { createFrameReader, encodeFrame, maxFrame } from './frames.ts'

const read = (chunks: Buffer[]): { frames: string[]; tooLong: number[] } => {
  const frames: string[] = []
  const tooLong: number[] = []
  const take = createFrameReader({
    onFrame: (text) => frames.push(text),
    onTooLong: (length) => tooLong.push(length),
  })
  for (const chunk of chunks) take(chunk)
  return { frames, tooLong }
}

/** Cuts bytes at these places. */
const cut = (bytes: Buffer, places: number[]): Buffer[] => {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end))
}

test('Any split of the stream gives the same frames.', () => {
  const texts = array(
    string({ unit: 'binary' }).map((text) => text.toWellFormed()),
    { maxLength: 8 },
  )
  assert(
    property(texts, array(nat(10_000)), (frames, places) => {
      const stream = Buffer.concat(frames.map(encodeFrame))
      expect(read(cut(stream, places))).toEqual({ frames, tooLong: [] })
    }),
  )
})

test('A length above the cap is reported before its bytes are waited for.', () => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(maxFrame + 1)
  expect(read([encodeFrame('first'), head])).toEqual({ frames: ['first'], tooLong: [maxFrame + 1] })
})

test('A frame of exactly the cap is read.', () => {
  const { frames, tooLong } = read([encodeFrame('x'.repeat(maxFrame))])
  expect(frames[0]).toHaveLength(maxFrame)
  expect(tooLong).toEqual([])
})

test('An unfinished frame is no frame.', () => {
  expect(read([encodeFrame('whole').subarray(0, 8)])).toEqual({ frames: [], tooLong: [] })
})
