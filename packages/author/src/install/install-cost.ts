import type { PackageSize } from './measure-downloads.ts'

/** What the README promises a learner: megabytes of 1,000,000 bytes, and seconds. */
export const installLimits = { downloadedMb: 150, firstScreenSeconds: 60 } as const

/** What `pnpm author install-cost --json` prints. */
export interface InstallCost {
  version: 1
  /** Whether both limits are kept. */
  ok: boolean
  /** What the learner typed. */
  command: string
  /** The commit that was cloned. */
  commit: string
  /** The line that was played: megabits a second for all downloads together, and the wait before each. */
  line: { mbit: number; latencyMs: number }
  /** The machine, with its own Node and its load, averaged over one minute, when the command started. */
  machine: { node: string; platform: string; cpus: number; load: number }
  /** From the command to the first task on screen. */
  firstScreenSeconds: number
  /** What came from the registry by then, as the registry sent it, without HTTP headers. */
  downloadedMb: number
  /** The part of it that is no tarball. */
  metadataMb: number
  /** The part of the metadata that this registry did not compress; another may send a tenth of it. */
  plainMetadataMb: number
  /** How many requests it took. */
  downloads: number
  limits: { downloadedMb: number; firstScreenSeconds: number }
  /** The packages that weigh most, heaviest first; their metadata is not in their bytes. */
  largest: PackageSize[]
}

/** Whether what was measured keeps the limits. */
export const keepsLimits = (cost: Pick<InstallCost, 'downloadedMb' | 'firstScreenSeconds'>): boolean =>
  cost.downloadedMb <= installLimits.downloadedMb &&
  cost.firstScreenSeconds <= installLimits.firstScreenSeconds
