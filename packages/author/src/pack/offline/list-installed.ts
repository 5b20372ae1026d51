import { lstatSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { PackEntry } from '../read-tracked.ts'

/** Everything installed below an edition's folder, as entries: files, and links between packages. */
export const listInstalled = (folder: string): PackEntry[] => visit(folder, '')

const visit = (folder: string, path: string): PackEntry[] =>
  readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry): PackEntry[] => {
    const name = path === '' ? entry.name : `${path}/${entry.name}`
    if (entry.isDirectory()) return isUseless(name) ? [] : visit(folder, name)
    if (!isInstalled(name) || isUseless(name)) return []
    const from = join(folder, name)
    if (entry.isSymbolicLink()) return [{ path: name, link: readlinkSync(from) }]
    return [{ path: name, from, isExecutable: (lstatSync(from).mode & 0o111) !== 0 }]
  })

const isInstalled = (path: string): boolean => /(?:^|\/)node_modules\//.test(path)

/** What names folders of this machine, what only building on Node needs, and the program that esbuild's install copies. */
const isUseless = (path: string): boolean =>
  /(?:^|\/)node_modules\/\.(?:bin|cache|vite|modules\.yaml|pnpm-workspace-state[^/]*)$/.test(path) ||
  /^\.runtime$/.test(path) ||
  /\/node@[^/]+\/node_modules\/node\/node_modules\/(?!node-[a-z0-9-]+(?:\/LICENSE)?$)/.test(path) ||
  path.endsWith('/node_modules/esbuild/bin/esbuild') ||
  path.endsWith('.map')
