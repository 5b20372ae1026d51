import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { copyCourse } from '../copy-course.ts'
import { type Bench, type BenchPart, benchParts, type BenchPlace, type BenchRow } from './bench.ts'
import { measureBackToBack, measureSaves } from './measure-saves.ts'
import { measureColdRun, measureList } from './measure-commands.ts'
import { measureFirstFrame } from './measure-first-frame.ts'
import { measureLongRun } from './measure-long-run.ts'

/** What to measure. */
export interface BenchOptions {
  /** The root of the repository. */
  root: string
  /** Folder of the bundled code. */
  bundleDir: string
  /** Measurements of each figure. 40 unless told. */
  rounds?: number
  /** Only these parts. All but `long` unless told. */
  only?: readonly BenchPart[]
  onProgress?: (part: BenchPart) => void
  /** Ends the bench; it then rejects with the signal's reason. */
  signal?: AbortSignal
}

/**
 * Measures how fast and how clean the judged loop is, each figure as a ratio to a reference measured in the same run.
 * Throws where something that is to be measured does not work.
 */
export const runBench = async (options: BenchOptions): Promise<Bench> => {
  const { root, bundleDir, rounds = 40, onProgress = () => {}, signal } = options
  const started = performance.now()
  const parts = options.only ?? benchParts.filter((part) => part !== 'long')
  const isLinux = process.platform === 'linux'
  const skipped = parts.filter((part) => linuxOnly.has(part) && !isLinux)
  const place: BenchPlace = { root, bundleDir, courseRoot: copyCourse(root), rounds, signal }
  const rows: BenchRow[] = []
  try {
    for (const part of parts.filter((one) => !skipped.includes(one))) {
      onProgress(part)
      rows.push(...(await measures[part](place)))
    }
  } finally {
    rmSync(place.courseRoot, { recursive: true, force: true })
  }
  return {
    version: 1,
    ok: rows.every((row) => row.ok),
    machine: { node: process.version, platform: process.platform, cpus: availableParallelism() },
    rows,
    skipped: skipped.map((part) => ({ part, reason: 'It is measured on Linux only.' })),
    durationMs: Math.round(performance.now() - started),
  }
}

const linuxOnly: ReadonlySet<BenchPart> = new Set(['first-frame', 'long'])

const measures: Record<BenchPart, (place: BenchPlace) => Promise<BenchRow[]>> = {
  saves: measureSaves,
  'back-to-back': measureBackToBack,
  'cold-run': measureColdRun,
  list: measureList,
  'first-frame': measureFirstFrame,
  long: measureLongRun,
}
