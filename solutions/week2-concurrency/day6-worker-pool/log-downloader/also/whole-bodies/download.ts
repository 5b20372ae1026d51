import { get } from 'node:http'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DownloadOptions, Source, Summary } from './types.ts'

/** Whole logs in memory: simpler, and enough for small ones. */
export async function downloadLogs(
  sources: Source[],
  folder: string,
  options: DownloadOptions,
): Promise<Summary> {
  const { workers } = options
  if (!Number.isSafeInteger(workers) || workers <= 0) throw new RangeError(`${workers} workers`)
  const seen: string[] = []
  for (const { name } of sources) {
    if (seen.includes(name) || !name.match(/^[a-z0-9-]+$/)) throw new RangeError(`name ${name}`)
    seen.push(name)
  }
  const outcomes = new Array<string | number>(sources.length)
  const queue = [...sources.keys()]
  let done = 0
  const worker = async (): Promise<void> => {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      const source = sources[index] as Source
      outcomes[index] = await fetchLog(source.url).then(
        async (body) => (typeof body === 'string' ? body : keep(body, folder, source.name)),
        () => 'connection',
      )
      await Promise.try(() => options.onProgress?.(++done, sources.length)).catch(() => {})
    }
  }
  await Promise.all([...Array(workers)].map(worker))
  return {
    saved: sources.flatMap(({ name }, index) => {
      const bytes = outcomes[index]
      return typeof bytes === 'number' ? [{ name, bytes }] : []
    }),
    failed: sources.flatMap(({ name }, index) => {
      const reason = outcomes[index]
      return typeof reason === 'string' ? [{ name, reason }] : []
    }),
  }
}

const fetchLog = (url: string): Promise<Buffer | string> =>
  new Promise((resolve, reject) => {
    get(url, async (response) => {
      try {
        const body = Buffer.concat((await response.toArray()) as Buffer[])
        resolve(response.statusCode === 200 ? body : `status ${response.statusCode}`)
      } catch (error) {
        reject(error)
      }
    }).on('error', reject)
  })

const keep = async (body: Buffer, folder: string, name: string): Promise<number | 'disk'> => {
  try {
    const own = await mkdtemp(join(folder, '.draft-'))
    try {
      await writeFile(join(own, 'log'), body)
      await rename(join(own, 'log'), join(folder, `${name}.log`))
    } finally {
      await rm(own, { recursive: true })
    }
    return body.length
  } catch {
    return 'disk'
  }
}
