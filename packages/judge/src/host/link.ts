import { readSync, writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { createFrameReader, encodeFrame, maxFrame } from '../wire/frames.ts'

const answersAt = 3
const callbacksAt = 4

/** The two descriptors that lead to the judge. */
export interface Link {
  /** `onSent` is called once the judge has taken it. */
  send: (text: string, onSent?: () => void) => void
  /** Sends on the callbacks' descriptor and waits, blocking this process, for the answer. */
  ask: (text: string) => string
}

const end = (): never => process.exit(1)

/** Opens the descriptors this process was started with. It ends when the judge goes. */
export const openLink = (onText: (text: string) => void): Link => {
  const socket = new Socket({ fd: answersAt, readable: true, writable: true })
  socket.on('data', createFrameReader({ onFrame: onText, onTooLong: end }))
  socket.on('end', end)
  socket.on('error', end)
  return {
    send: (text, onSent) => void socket.write(encodeFrame(text), () => onSent?.()),
    ask: (text) => {
      writeWhole(encodeFrame(text))
      const length = readWhole(4).readUInt32BE(0)
      if (length > maxFrame) end()
      return readWhole(length).toString('utf8')
    },
  }
}

const writeWhole = (frame: Buffer): void => {
  for (let offset = 0; offset < frame.length; ) {
    offset += retry(() => writeSync(callbacksAt, frame, offset, frame.length - offset))
  }
}

const readWhole = (length: number): Buffer => {
  const bytes = Buffer.allocUnsafe(length)
  for (let offset = 0; offset < length; ) {
    const read = retry(() => readSync(callbacksAt, bytes, offset, length - offset, null))
    if (read === 0) process.exit(1)
    offset += read
  }
  return bytes
}

const sleeper = new Int32Array(new SharedArrayBuffer(4))

/** The descriptor may be non-blocking: wait a little and ask again. */
const retry = (step: () => number): number => {
  for (;;) {
    try {
      return step()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(sleeper, 0, 0, 0.1)
    }
  }
}
