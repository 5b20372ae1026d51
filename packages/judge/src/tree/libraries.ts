import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Item } from '@firedrill/course'
import type { LoaderConfig } from '../wire/messages.ts'

/** What a candidate of an item may import: exactly its week's libraries. */
export const readLibraries = (
  root: string,
  item: Item,
  options: { treeDir: string; weekName: string },
): { loader: LoaderConfig; preload: string[] } => {
  const manifest = join(root, item.weekDir, 'package.json')
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    dependencies?: Record<string, string>
  }
  const libraries = Object.keys(dependencies)
  const require = createRequire(manifest)
  return {
    loader: {
      tree: `${pathToFileURL(options.treeDir).href}/`,
      week: pathToFileURL(manifest).href,
      libraries,
      weekName: options.weekName,
      solution: item.files[0] ?? '',
    },
    preload: libraries.map((name) => pathToFileURL(require.resolve(name)).href),
  }
}
