import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { inside, type LibraryMounts } from './sandbox.ts'

/** Libraries as a sandbox shows them. */
export interface ShownLibraries {
  mounts: LibraryMounts
  /** Paths of their entry modules, inside. */
  entries: string[]
}

/**
 * Lays out a week's libraries for a sandbox: each package they need at a place of its own, beside links to exactly the
 * packages it names. Nothing else of the course's `node_modules` is shown. `manifest` is the week's `package.json`.
 */
export const mountLibraries = (manifest: string, libraries: readonly string[]): ShownLibraries => {
  const mounts: LibraryMounts = { packages: [], links: [] }
  const places = new Map<string, string>()

  const place = (folder: string): string => {
    const known = places.get(folder)
    if (known) return known
    const { name, needs } = readManifest(folder)
    const own = `${inside.week}/store/${places.size}/node_modules`
    const to = `${own}/${name}`
    places.set(folder, to)
    mounts.packages.push({ from: folder, to })
    for (const need of needs) {
      const found = findPackage(folder, need)
      if (found && need !== name) mounts.links.push({ target: place(found), path: `${own}/${need}` })
    }
    return to
  }
  const require = createRequire(manifest)
  const entries = libraries.map((name) => {
    const entry = require.resolve(name)
    const folder = findPackage(dirname(manifest), name)
    if (!folder) throw new Error(`${name} is not installed beside ${manifest}.`)
    const to = place(folder)
    mounts.links.push({ target: to, path: `${inside.week}/node_modules/${name}` })
    return join(to, relative(folder, entry))
  })
  return { mounts, entries }
}

/** The folder of a package as seen from another: the nearest `node_modules` that has it. */
const findPackage = (from: string, name: string): string | null => {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules', name)
    if (existsSync(join(path, 'package.json'))) return realpathSync(path)
    if (dirname(folder) === folder) return null
  }
}

const readManifest = (folder: string): { name: string; needs: string[] } => {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    dependencies?: Record<string, string>
    optionalDependencies?: Record<string, string>
    peerDependencies?: Record<string, string>
  }
  const { name, dependencies, optionalDependencies, peerDependencies } = manifest
  return { name, needs: Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }) }
}
