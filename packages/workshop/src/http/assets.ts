import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

/** A file of the board, as it is served. */
export interface Asset {
  type: string
  bytes: Buffer
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The board's files by their path; read once, so that no path of a request ever reaches the disk. */
export const readAssets = (dir: string): ReadonlyMap<string, Asset> => {
  const files = readdirSync(dir).filter((name) => extname(name) in types)
  const assets = new Map(
    files.map((name) => [
      `/assets/${name}`,
      { type: types[extname(name)] ?? '', bytes: readFileSync(join(dir, name)) },
    ]),
  )
  const page = (name: string): Asset => assets.get(`/assets/${name}`) as Asset
  return new Map([...assets, ['/board', page('board.html')], ['/', page('join.html')]])
}
