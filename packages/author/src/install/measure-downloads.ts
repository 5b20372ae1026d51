import { toPackage } from './name-package.ts'

/** One answer of the registry. */
export interface Download {
  /** The path that was asked for, without the registry's own. */
  path: string
  /** Bytes of its body so far, as the registry sent it. */
  bytes: number
  /** Whether it came compressed, as tarballs always do. */
  isCompressed: boolean
}

/** A package that was downloaded. */
export interface PackageSize {
  name: string
  version: string
  /** Size of its tarball. */
  bytes: number
}

/** What all downloads weigh together. */
export interface DownloadTotals {
  bytes: number
  /** What is no tarball: what the registry tells of packages, and its other answers. */
  metadataBytes: number
  /** The part of the metadata that the registry did not compress, though it could have. */
  plainMetadataBytes: number
  count: number
  /** The heaviest packages, heaviest first. One that was downloaded twice counts twice. */
  largest: PackageSize[]
}

const mostPackages = 20

/** Adds downloads up, and names the packages that weigh most. */
export const measureDownloads = (downloads: readonly Download[]): DownloadTotals => {
  const packages = new Map<string, PackageSize>()
  for (const { path, bytes } of downloads) {
    const found = toPackage(path)
    if (!found) continue
    const key = `${found.name}@${found.version}`
    packages.set(key, { ...found, bytes: (packages.get(key)?.bytes ?? 0) + bytes })
  }
  const metadata = downloads.filter(({ path }) => !toPackage(path))
  return {
    bytes: sum(downloads),
    metadataBytes: sum(metadata),
    plainMetadataBytes: sum(metadata.filter(({ isCompressed }) => !isCompressed)),
    count: downloads.length,
    largest: [...packages.values()].toSorted((a, b) => b.bytes - a.bytes).slice(0, mostPackages),
  }
}

const sum = (downloads: readonly Download[]): number =>
  downloads.reduce((total, { bytes }) => total + bytes, 0)
