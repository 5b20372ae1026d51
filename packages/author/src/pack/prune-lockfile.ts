import { parse, stringify } from 'yaml'

interface Importer {
  dependencies?: Record<string, Specified>
  devDependencies?: Record<string, Specified>
  optionalDependencies?: Record<string, Specified>
}
interface Specified {
  specifier: string
  version: string
}
interface Snapshot {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}
interface Lockfile {
  importers: Record<string, Importer>
  catalogs?: Record<string, Record<string, unknown>>
  packages?: Record<string, unknown>
  snapshots?: Record<string, Snapshot>
}

/** A `package.json`, as far as it decides what is installed. */
export interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/**
 * A pnpm lockfile of fewer packages: the importers whose manifests are given, by their new folder and the one that the
 * lockfile knows, with the dependencies that are left in them, and what these need. Versions stay as they are.
 */
export const pruneLockfile = (
  text: string,
  projects: readonly { dir: string; was: string; manifest: Manifest }[],
): string => {
  const lockfile = parse(text) as Lockfile
  const importers: Lockfile['importers'] = {}
  for (const { dir, was, manifest } of projects) {
    const importer = lockfile.importers[was]
    if (importer) importers[dir] = pruneImporter(importer, manifest)
  }
  const needed = findNeeded(importers, lockfile.snapshots ?? {})
  const named = new Set([...needed].map(withoutPeers))
  const pruned: Lockfile = { ...lockfile, importers }
  if (lockfile.catalogs) pruned.catalogs = pruneCatalogs(lockfile.catalogs, importers)
  if (lockfile.packages) pruned.packages = pick(lockfile.packages, (key) => named.has(key))
  if (lockfile.snapshots) pruned.snapshots = pick(lockfile.snapshots, (key) => needed.has(key))
  return stringify(pruned, { lineWidth: 0, singleQuote: true })
}

const pruneImporter = (importer: Importer, manifest: Manifest): Importer => {
  const pruned: Importer = {}
  for (const kind of ['dependencies', 'devDependencies'] as const) {
    const left = pick(importer[kind] ?? {}, (name) => Object.hasOwn(manifest[kind] ?? {}, name))
    if (Object.keys(left).length > 0) pruned[kind] = left
  }
  return pruned
}

/** Everything that importers need, by its key among the snapshots: `ink@8.0.0(react@19.3.1)`. */
const findNeeded = (importers: Lockfile['importers'], snapshots: Record<string, Snapshot>): Set<string> => {
  const needed = new Set<string>()
  const visit = (name: string, version: string): void => {
    const key = Object.hasOwn(snapshots, version) ? version : `${name}@${version}`
    const snapshot = snapshots[key]
    if (!snapshot || needed.has(key)) return
    needed.add(key)
    for (const kind of ['dependencies', 'optionalDependencies'] as const) {
      for (const [other, itsVersion] of Object.entries(snapshot[kind] ?? {})) visit(other, itsVersion)
    }
  }
  for (const importer of Object.values(importers)) {
    for (const { name, version } of dependenciesOf(importer)) visit(name, version)
  }
  return needed
}

const dependenciesOf = (importer: Importer): (Specified & { name: string })[] =>
  [importer.dependencies, importer.devDependencies].flatMap((kind) =>
    Object.entries(kind ?? {}).map(([name, specified]) => ({ name, ...specified })),
  )

const pruneCatalogs = (
  catalogs: NonNullable<Lockfile['catalogs']>,
  importers: Lockfile['importers'],
): NonNullable<Lockfile['catalogs']> => {
  const used = new Set(
    Object.values(importers).flatMap((importer) =>
      dependenciesOf(importer)
        .filter(({ specifier }) => specifier === 'catalog:')
        .map(({ name }) => name),
    ),
  )
  return { ...catalogs, default: pick(catalogs.default ?? {}, (name) => used.has(name)) }
}

const withoutPeers = (key: string): string => key.replace(/\(.*$/, '')

const pick = <Value>(
  record: Record<string, Value>,
  isKept: (key: string) => boolean,
): Record<string, Value> => Object.fromEntries(Object.entries(record).filter(([key]) => isKept(key)))
