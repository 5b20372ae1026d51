import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Item } from '@firedrill/course'
import { mountLibraries } from '../sandbox/mount-libraries.ts'
import { inside, type LibraryMounts } from '../sandbox/sandbox.ts'
import type { LoaderConfig } from '../wire/messages.ts'

/** The week's libraries, as a candidate's process finds them. */
export interface Libraries {
  loader: LoaderConfig
  preload: string[]
  /** What a sandbox has to show of them; null where there is none. */
  mounts: LibraryMounts | null
}

/** What a candidate of an item may import: exactly its week's libraries. */
export const readLibraries = (
  root: string,
  item: Item,
  options: { treeDir: string; weekName: string; isSandboxed: boolean },
): Libraries => {
  const manifest = join(root, item.weekDir, 'package.json')
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    dependencies?: Record<string, string>
  }
  const libraries = Object.keys(dependencies)
  const require = createRequire(manifest)
  const shown = options.isSandboxed ? mountLibraries(manifest, libraries) : null
  const entries = shown?.entries ?? libraries.map((name) => require.resolve(name))
  return {
    loader: {
      tree: `${pathToFileURL(options.treeDir).href}/`,
      week: pathToFileURL(shown ? `${inside.week}/package.json` : manifest).href,
      libraries,
      weekName: options.weekName,
      solution: item.files[0] ?? '',
    },
    preload: entries.map((entry) => pathToFileURL(entry).href),
    mounts: shown?.mounts ?? null,
  }
}
