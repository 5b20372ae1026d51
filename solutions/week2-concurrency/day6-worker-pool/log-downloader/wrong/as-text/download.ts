// fails: saves each log, byte by byte | Three sources; one log is empty. The summary holds { saved: [ 'c 0', 'a 300000', 'b 14' ], failed: [] } (required: { saved: [ 'c 0', 'a 150000', 'b 14' ], failed: [] }). Who reads it looks for logs that are there.
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { request } from 'undici'
import type { DownloadOptions, Source, Summary } from './types.ts'

type Ended = { bytes: number } | { reason: string }

export async function downloadLogs(
  sources: Source[],
  folder: string,
  { workers, onProgress }: DownloadOptions,
): Promise<Summary> {
  refuseWrong(sources, workers)
  const ended: Ended[] = []
  let done = 0
  const waiting = sources.entries()
  const work = async (): Promise<void> => {
    for (const [index, source] of waiting) {
      ended[index] = await download(source, folder)
      done++
      try {
        onProgress?.(done, sources.length)
      } catch {
        // The progress is there for the download, not the download for the progress.
      }
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return summarize(sources, ended)
}

const download = async ({ name, url }: Source, folder: string): Promise<Ended> => {
  const draft = join(folder, `.${name}-${randomUUID()}`)
  try {
    const { statusCode, body } = await request(url)
    if (statusCode === 200) return await save(body, draft, join(folder, `${name}.log`))
    await body.dump()
    return { reason: `status ${statusCode}` }
  } catch {
    return { reason: 'connection' }
  }
}

/** A reader finds the whole log, or the one before. Rejects where the body breaks off. */
const save = async (body: Readable, draft: string, path: string): Promise<Ended> => {
  const file = createWriteStream(draft)
  let isBroken = false
  body.once('error', () => (isBroken = true))
  try {
    await pipeline(body.setEncoding('utf8'), file)
    await rename(draft, path)
    return { bytes: file.bytesWritten }
  } catch (error) {
    await rm(draft).catch(() => {})
    if (isBroken) throw error
    return { reason: 'disk' }
  }
}

const summarize = (sources: Source[], ended: Ended[]): Summary => {
  const summary: Summary = { saved: [], failed: [] }
  for (const [index, { name }] of sources.entries()) {
    const one = ended[index]
    if ('bytes' in one) summary.saved.push({ name, bytes: one.bytes })
    else summary.failed.push({ name, reason: one.reason })
  }
  return summary
}

const refuseWrong = (sources: Source[], workers: number): void => {
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`workers is ${workers}`)
  const names = new Set<string>()
  for (const { name } of sources) {
    if (!/^[a-z0-9-]+$/.test(name)) throw new RangeError(`"${name}" is no name of a source`)
    if (names.has(name)) throw new RangeError(`"${name}" stands twice`)
    names.add(name)
  }
}
