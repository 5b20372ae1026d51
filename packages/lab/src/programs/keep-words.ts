import type { Readable } from 'node:stream'

const most = 64 * 1024

/** Keeps the end of what some streams say. */
export const keepWords = (streams: Readable[]): { text: () => string } => {
  let text = ''
  for (const stream of streams) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text = (text + chunk).slice(-most)
    })
  }
  return { text: () => text }
}
