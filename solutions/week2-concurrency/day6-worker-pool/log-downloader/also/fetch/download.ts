import { open, rename, unlink } from 'node:fs/promises'
import { setImmediate as turn } from 'node:timers/promises'
import type { DownloadOptions, Source, Summary } from './types.ts'

class DiskError extends Error {}

export const downloadLogs = async (
  sources: Source[],
  folder: string,
  { workers, onProgress }: DownloadOptions,
): Promise<Summary> => {
  if (!(workers >= 1) || workers % 1) throw new RangeError('workers')
  if (new Set(sources.map((one) => one.name)).size < sources.length)
    throw new RangeError('a name stands twice')
  if (!sources.every(({ name }) => /^[-a-z\d]+$/.test(name))) throw new RangeError('a name is none')

  const running = new Set<Promise<void>>()
  const results = new Map<string, number | string>()
  for (const source of sources) {
    if (running.size === workers) await Promise.race(running)
    const one = save(source, folder)
      .catch((error: unknown) => (error instanceof DiskError ? 'disk' : 'connection'))
      .then((result) => {
        results.set(source.name, result)
        running.delete(one)
        try {
          onProgress?.(results.size, sources.length)
        } catch {}
      })
    running.add(one)
  }
  await Promise.all(running)
  await turn()
  const summary: Summary = { saved: [], failed: [] }
  for (const { name } of sources) {
    const result = results.get(name)
    if (typeof result === 'number') summary.saved.push({ name, bytes: result })
    else summary.failed.push({ name, reason: String(result) })
  }
  return summary
}

const save = async ({ name, url }: Source, folder: string): Promise<number | string> => {
  const response = await fetch(url)
  if (response.status !== 200) {
    await response.body?.cancel()
    return `status ${response.status}`
  }
  const path = `${folder}/${name}.log`
  const file = await open(`${path}.part`, 'w').catch(() => {
    throw new DiskError()
  })
  let bytes = 0
  try {
    for await (const part of response.body ?? []) {
      await file.write(part)
      bytes += part.byteLength
    }
    await file.close()
  } catch (error) {
    await file.close().catch(() => {})
    await unlink(`${path}.part`)
    throw error
  }
  await rename(`${path}.part`, path).catch(async () => {
    await unlink(`${path}.part`)
    throw new DiskError()
  })
  return bytes
}
