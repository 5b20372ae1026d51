import { toTarballPath } from './name-package.ts'

/** Metadata whose tarballs have other URLs. */
export interface RewrittenMetadata {
  text: string
  /** Where each tarball really is, by the path it has now. */
  tarballs: ReadonlyMap<string, string>
}

interface Manifest {
  name?: string
  version?: string
  dist?: { tarball?: string }
}

/**
 * Points the tarballs of a package's metadata (JSON: all its versions, or one) at another registry.
 * `base` has no slash at its end. What is no such metadata comes back as it was.
 */
export const rewriteMetadata = (text: string, base: string): RewrittenMetadata => {
  const tarballs = new Map<string, string>()
  const metadata = parse(text)
  if (!metadata) return { text, tarballs }
  for (const { name, version, dist } of [metadata, ...Object.values(metadata.versions ?? {})]) {
    if (!name || !version || !dist?.tarball) continue
    const path = toTarballPath({ name, version })
    tarballs.set(path, dist.tarball)
    dist.tarball = `${base}${path}`
  }
  return tarballs.size === 0 ? { text, tarballs } : { text: JSON.stringify(metadata), tarballs }
}

const parse = (text: string): (Manifest & { versions?: Record<string, Manifest> }) | null => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
