import { type BenchRow, toRow } from './bench.ts'
import type { FittedLine } from './fit-line.ts'
import type { PeakMemory } from './peak-memory.ts'

const allowedMb = 500
const allowedResidual = 15
/** 1,000 items in a second. */
const allowedCachedMs = 1

/** Throughput as its inverse, so that less is better: a quarter of the time is four times the throughput. */
export const toThroughputRow = (
  run: { count: number; ms: number },
  vitest: { perSubmissionMs: number; measured: number },
): BenchRow =>
  toRow({
    part: 'grade',
    name: `${run.count} submissions, each`,
    unit: 'ms',
    value: run.ms / run.count,
    reference: `vitest run each, from ${vitest.measured}`,
    referenceValue: vitest.perSubmissionMs,
    limit: 0.25,
  })

/** Resident memory of the grader's own process and of all of them; what they do not share is only told. */
export const toMemoryRows = (count: number, peak: PeakMemory): BenchRow[] => {
  const shared = { part: 'grade', unit: 'MB', reference: 'allowed', referenceValue: allowedMb } as const
  const name = `${count} submissions, peak`
  return [
    toRow({ ...shared, name: `${name} of own process`, value: peak.ownMb, limit: 1 }),
    toRow({ ...shared, name: `${name} of all processes`, value: peak.allMb, limit: 1 }),
    toRow({ ...shared, name: `${name} of all, unshared`, value: peak.unsharedMb, limit: null }),
  ]
}

/** How far the times are from a straight line. */
export const toLineRow = (counts: readonly number[], line: FittedLine): BenchRow =>
  toRow({
    part: 'grade',
    name: `${counts.join(', ')}: off ${seconds(line.startMs)} s + ${line.perItemMs.toFixed(0)} ms each`,
    unit: '%',
    value: line.residual * 100,
    reference: 'allowed',
    referenceValue: allowedResidual,
    limit: 1,
  })

/** What each more item costs that is known already. */
export const toCacheRow = (perItemMs: number): BenchRow =>
  toRow({
    part: 'grade',
    name: 'graded again, each item from the cache',
    unit: 'ms',
    value: perItemMs,
    reference: 'allowed (1,000 items/s)',
    referenceValue: allowedCachedMs,
    limit: 1,
  })

const seconds = (ms: number): string => (ms / 1_000).toFixed(1)
