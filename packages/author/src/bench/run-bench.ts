import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { copyCourse } from '../copy-course.ts'
import { type Bench, type BenchPart, benchParts, type BenchPlace, type BenchRow } from './bench.ts'
import { measureBackToBack, measureSaves } from './measure-saves.ts'
import { measureColdRun, measureList } from './measure-commands.ts'
import { measureFirstFrame } from './measure-first-frame.ts'
import { measureGrade } from './measure-grade.ts'
import { measureKeys } from './measure-keys.ts'
import { measureLongRun } from './measure-long-run.ts'
import { measureService } from './measure-service.ts'
import { measureWorkshop } from './measure-workshop.ts'
import { whySkipped } from './why-skipped.ts'

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
  /** Also what takes many minutes of the parts that are measured. */
  isLong?: boolean
  onProgress?: (part: BenchPart) => void
  /** Ends the bench; it then rejects with the signal's reason. */
  signal?: AbortSignal
}

/**
 * Measures how fast and how clean the judged loop is, each figure as a ratio to a reference measured in the same run.
 * Throws where something that is to be measured does not work.
 */
export const runBench = async (options: BenchOptions): Promise<Bench> => {
  const { root, bundleDir, rounds = 40, isLong = false, onProgress = () => {}, signal } = options
  const started = performance.now()
  const parts = options.only ?? benchParts.filter((part) => part !== 'long')
  const place: BenchPlace = { root, bundleDir, courseRoot: copyCourse(root), rounds, isLong, signal }
  const rows: BenchRow[] = []
  const skipped: Bench['skipped'] = []
  try {
    for (const part of parts) {
      onProgress(part)
      const reason = await whySkipped(part, place)
      if (reason === null) rows.push(...(await measures[part](place)))
      else skipped.push({ part, reason })
    }
  } finally {
    rmSync(place.courseRoot, { recursive: true, force: true })
  }
  return {
    version: 1,
    ok: rows.every((row) => row.ok),
    machine: { node: process.version, platform: process.platform, cpus: availableParallelism() },
    rows,
    skipped,
    durationMs: Math.round(performance.now() - started),
  }
}

const measures: Record<BenchPart, (place: BenchPlace) => Promise<BenchRow[]>> = {
  saves: measureSaves,
  'back-to-back': measureBackToBack,
  'cold-run': measureColdRun,
  list: measureList,
  'first-frame': measureFirstFrame,
  keys: measureKeys,
  grade: measureGrade,
  'grade-service': measureService,
  workshop: measureWorkshop,
  long: measureLongRun,
}
