/** The parts of a bench. `long` runs only when it is asked for. */
export const benchParts = [
  'saves',
  'back-to-back',
  'cold-run',
  'list',
  'first-frame',
  'keys',
  'grade',
  'grade-service',
  'workshop',
  'long',
] as const

/** One part of a bench. */
export type BenchPart = (typeof benchParts)[number]

/** What a bench runs on. */
export interface BenchPlace {
  /** The root of the repository. */
  root: string
  /** Folder of the bundled code. */
  bundleDir: string
  /** A copy of the course, to open items in. */
  courseRoot: string
  /** Measurements of each subject. */
  rounds: number
  /** Also what takes many minutes. */
  isLong: boolean
  signal: AbortSignal | undefined
}

/** One figure beside the reference measured in the same run. */
export interface BenchRow {
  part: BenchPart
  name: string
  unit: 'ms' | 'MB' | '%' | ''
  value: number
  /** What the reference is, as `node -e 0`. */
  reference: string
  referenceValue: number
  /** Null where there is something and the reference is nothing: that is beyond every limit. */
  ratio: number | null
  /** The largest ratio allowed; null where the figure is only told. */
  limit: number | null
  ok: boolean
}

/** What `pnpm bench --json` prints. */
export interface Bench {
  version: 1
  ok: boolean
  /** The machine: ratios travel, milliseconds do not. */
  machine: { node: string; platform: string; cpus: number }
  rows: BenchRow[]
  /** Parts that this machine cannot measure, with the reason. */
  skipped: { part: BenchPart; reason: string }[]
  durationMs: number
}

/** A row with its ratio, and whether that is within the limit. */
export const toRow = (row: Omit<BenchRow, 'ratio' | 'ok'>): BenchRow => {
  const ratio = ratioOf(row.value, row.referenceValue)
  return { ...row, ratio, ok: row.limit === null || (ratio !== null && ratio <= row.limit) }
}

const ratioOf = (value: number, reference: number): number | null => {
  if (reference !== 0) return value / reference
  return value === 0 ? 1 : null
}
