import { open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '../http/refusal.ts'
import type { Kit } from './read-kits.ts'

/** Whether a path is about kits. */
export const isKitPath = (path: string): boolean => path === '/kit.json' || path.startsWith('/kit/')

/**
 * Sends the list of kits, their sums, or one of them: from any byte on, so that who lost the network goes on where they
 * were. No path of a request reaches the disk. Throws a `Refusal` for what there is not.
 */
export const sendKit = async (
  kits: readonly Kit[],
  { path, request, response }: { path: string; request: IncomingMessage; response: ServerResponse },
): Promise<void> => {
  if (path === '/kit.json') {
    const shown = kits.map(({ name, bytes, sha256, platform }) => ({ name, bytes, sha256, platform }))
    return void response.setHeader('content-type', 'application/json').end(JSON.stringify({ kits: shown }))
  }
  if (path === '/kit/SHA256SUMS') {
    const lines = kits.map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    return void response.setHeader('content-type', 'text/plain; charset=utf-8').end(lines.join(''))
  }
  const kit = kits.find(({ name }) => path === `/kit/${name}`)
  if (!kit) throw new Refusal(404, 'There is no such kit.', 'The page for joining lists what there is.')
  await sendFile(kit, request, response)
}

const sendFile = async (kit: Kit, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const file = await open(kit.path).catch(() => {
    throw gone(kit)
  })
  try {
    // Its sum was read at the start; another file under this name would not have it.
    if ((await file.stat()).size !== kit.bytes) throw gone(kit)
    const etag = `"${kit.sha256}"`
    response.setHeader('accept-ranges', 'bytes').setHeader('etag', etag)
    const start = readStart(request, etag)
    if (start >= kit.bytes) {
      return void response.writeHead(416, { 'content-range': `bytes */${kit.bytes}` }).end()
    }
    response.writeHead(start === 0 ? 200 : 206, {
      'content-type': kit.name.endsWith('.zip') ? 'application/zip' : 'application/gzip',
      'content-disposition': `attachment; filename="${kit.name}"`,
      'content-length': kit.bytes - start,
      ...(start === 0 ? {} : { 'content-range': `bytes ${start}-${kit.bytes - 1}/${kit.bytes}` }),
    })
    // Whoever goes away in the middle has gone; they may come back for the rest.
    await pipeline(file.createReadStream({ start, autoClose: false }), response).catch(() =>
      response.destroy(),
    )
  } finally {
    await file.close()
  }
}

/** `bytes=1000-`, as downloads that go on ask; anything else is given whole. */
const readStart = ({ headers }: IncomingMessage, etag: string): number => {
  const [, start] = /^bytes=(\d{1,15})-$/.exec(headers.range ?? '') ?? []
  const isSame = headers['if-range'] === undefined || headers['if-range'] === etag
  return start !== undefined && isSame ? Number(start) : 0
}

const gone = ({ name }: Kit): Refusal =>
  new Refusal(
    503,
    `${name} is not as it was when the host started.`,
    'Tell your instructor to start the host again.',
  )
