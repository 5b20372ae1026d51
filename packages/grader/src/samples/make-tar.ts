import { gzipSync } from 'node:zlib'
import { type Header, pack } from 'tar-stream'

/** An entry of a tar archive, as honest or as hostile as a test needs it. */
export type TarEntry = Partial<Header> & { name: string; text?: string | Uint8Array }

/** A gzipped tar archive of entries. */
export const makeTar = async (entries: readonly TarEntry[]): Promise<Buffer> => {
  const archive = pack()
  for (const { text = '', ...header } of entries) archive.entry(header, Buffer.from(text as string))
  archive.finalize()
  const chunks: Uint8Array[] = []
  for await (const chunk of archive) chunks.push(chunk as Uint8Array)
  return gzipSync(Buffer.concat(chunks))
}
