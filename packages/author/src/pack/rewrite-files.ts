import { posix } from 'node:path'
import { parseDocument } from 'yaml'
import { staffCommands, staffPackages } from './choose-files.ts'
import { type Manifest, pruneLockfile } from './prune-lockfile.ts'
import type { PackFile } from './read-tracked.ts'

type PackageJson = Manifest & { name?: string; scripts?: Record<string, string> }

/**
 * The manifests of an edition, without what it lacks: no package of the staff's, no tool of the developers'. `shipped`
 * are the files that stay as they are: weeks of the course are among them, and are installed too.
 */
export const rewriteFiles = (files: readonly PackFile[], shipped: readonly PackFile[]): PackFile[] => {
  const rewritten = files.flatMap((file) => rewrite(file) ?? [])
  const manifests = rewritten.filter(({ path }) => posix.basename(path) === 'package.json')
  const lockfile = files.find(({ path }) => path === 'pnpm-lock.yaml')
  if (!lockfile) return rewritten
  const projects = [
    ...manifests,
    ...shipped.filter(({ path }) => /^exercises\/[^/]+\/package\.json$/.test(path)),
  ].map(({ path, bytes }) => {
    const dir = posix.dirname(path)
    return {
      dir,
      was: dir.replace(/^sealed\//, 'solutions/'),
      manifest: JSON.parse(bytes.toString()) as Manifest,
    }
  })
  return [
    ...rewritten,
    { ...lockfile, bytes: Buffer.from(pruneLockfile(lockfile.bytes.toString(), projects)) },
  ]
}

const rewrite = (file: PackFile): PackFile | null => {
  const { path, bytes } = file
  if (path === 'package.json') return { ...file, bytes: toJson(rewriteRoot(parse(bytes))) }
  if (path === 'pnpm-workspace.yaml')
    return { ...file, bytes: Buffer.from(rewriteWorkspace(bytes.toString())) }
  if (path === staffCommands.from) return { ...file, path: staffCommands.to }
  const week = /^solutions\/([^/]+)\/package\.json$/.exec(path)?.[1]
  if (week !== undefined) return { ...file, path: `sealed/${week}/package.json` }
  return path.startsWith('packages/') ? { ...file, bytes: toJson(rewritePackage(parse(bytes))) } : null
}

const rewriteRoot = (manifest: PackageJson): PackageJson => {
  const bin = 'node packages/cli/bin/firedrill.mjs'
  const scripts = {
    drill: bin,
    lab: `${bin} lab`,
    test: `${bin} doctor`,
    author: `${bin} author`,
    grade: `${bin} grade`,
  }
  return { ...manifest, scripts }
}

const rewritePackage = ({ dependencies = {}, ...manifest }: PackageJson): PackageJson => ({
  ...manifest,
  // Dropped from the JSON.
  devDependencies: undefined,
  dependencies: Object.fromEntries(
    Object.entries(dependencies).filter(([name]) => !staffPackages.includes(name.replace('@firedrill/', ''))),
  ),
})

const rewriteWorkspace = (text: string): string => {
  const document = parseDocument(text)
  document.set('packages', ['packages/*', 'exercises/*', 'sealed/*'])
  return document.toString({ lineWidth: 0 })
}

const parse = (bytes: Buffer): PackageJson => JSON.parse(bytes.toString()) as PackageJson
const toJson = (value: object): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
