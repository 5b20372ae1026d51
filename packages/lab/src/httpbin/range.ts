import { pause } from '../pause.ts'
import { type Call, type Handler, numberOption, option, wholeFrom } from './call.ts'
import { reply, replyText } from './reply.ts'

const most = 100 * 1024

/**
 * A document of so many letters, of which the Range header may ask for a part. `chunk_size` and `duration` (seconds
 * for the whole document) slow it down.
 */
export const range: Handler = async (call) => {
  const size = Number(call.part('count'))
  const shared = { etag: `range${size}`, 'accept-ranges': 'bytes' }
  if (size < 1 || size > most)
    return replyText(call, 404, `There are 1 to ${most} bytes, not ${size}.`, shared)
  const [first, last] = readRange(call.request.headers.range ?? '', size)
  if (first > last || first >= size || last >= size) {
    return reply(call, 416, '', {
      ...shared,
      'content-type': 'text/plain; charset=utf-8',
      'content-range': `bytes */${size}`,
    })
  }
  const pace = readPace(call, size)
  call.response.writeHead(last - first + 1 === size ? 200 : 206, {
    ...shared,
    'content-type': 'application/octet-stream',
    'content-length': last - first + 1,
    'content-range': `bytes ${first}-${last}/${size}`,
  })
  await send(call, letters(first, last), pace)
}

/** First and last byte; the whole document for a header that says nothing we know. */
const readRange = (header: string, size: number): [number, number] => {
  const [, from = '', to = ''] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/.exec(header) ?? []
  if (from === '' && to === '') return [0, size - 1]
  if (from === '') return [Math.max(0, size - Number(to)), size - 1]
  return [Number(from), to === '' ? size - 1 : Number(to)]
}

const readPace = (call: Call, size: number) => ({
  chunk: Math.max(1, wholeFrom(option(call, 'chunk_size') ?? '10240', 'chunk_size')),
  msPerByte: (numberOption(call, 'duration', 0) * 1_000) / size,
})

const letters = (first: number, last: number): Uint8Array =>
  Uint8Array.from({ length: last - first + 1 }, (_, index) => 97 + ((first + index) % 26))

const send = async ({ response }: Call, body: Uint8Array, pace: ReturnType<typeof readPace>) => {
  for (let from = 0; from < body.length; from += pace.chunk) {
    const piece = body.subarray(from, from + pace.chunk)
    if (pace.msPerByte > 0 && !(await pause(response, pace.msPerByte * piece.length))) return
    response.write(piece)
  }
  response.end()
}
