import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openJudge } from '@firedrill/judge'
import { median } from '../median.ts'
import { type BenchPlace, type BenchRow, toRow } from './bench.ts'
import { childrenOf, type Holdings, readHoldings } from './process-tree.ts'
import { openSaves, requirePass } from './save-task.ts'

const runs = 3_000
/** The life of a thread in the judge: its memory is a saw, and the first tooth starts cold. */
const warmUp = 200
/** Runs after the warm-up and at the end that are compared. */
const sample = 300
/** Until the next candidate's process has started, so that every look sees the same. */
const settleMs = 25

interface Look {
  /** Of the processes that outlive a run: a candidate's is new each time. */
  memoryMb: number
  processes: number
  descriptors: number
  sockets: number
  files: number
}

/** 3,000 runs in one judge: what it holds at the end is what it held at the beginning. */
export const measureLongRun = async (place: BenchPlace): Promise<BenchRow[]> => {
  const scratch = mkdtempSync(join(tmpdir(), 'firedrill-long-'))
  const looks = await withTemporaryFolder(scratch, () => lookAtRuns(place, scratch))
  const left = readdirSync(scratch, { recursive: true }).length
  rmSync(scratch, { recursive: true, force: true })
  const [first, last] = [looks.slice(warmUp, warmUp + sample), looks.slice(-sample)]
  const compare = (
    name: string,
    unit: BenchRow['unit'],
    limit: number,
    of: (one: Look) => number,
  ): BenchRow =>
    toRow({
      part: 'long',
      name: `${runs} runs: ${name}`,
      unit,
      value: median(last.map(of)) ?? 0,
      reference: `runs ${warmUp} to ${warmUp + sample}`,
      referenceValue: median(first.map(of)) ?? 0,
      limit,
    })
  return [
    compare('memory of the judge', 'MB', 1.1, (one) => one.memoryMb),
    compare('processes', '', 1, (one) => one.processes),
    compare('descriptors', '', 1, (one) => one.descriptors),
    compare('sockets', '', 1, (one) => one.sockets),
    compare('temporary files', '', 1, (one) => one.files),
    toRow({
      part: 'long',
      name: `${runs} runs: temporary files left when the judge has closed`,
      unit: '',
      value: left,
      reference: 'none',
      referenceValue: 0,
      limit: 1,
    }),
  ]
}

const lookAtRuns = async (place: BenchPlace, scratch: string): Promise<Look[]> => {
  const root = join(place.root, 'packages/author/samples')
  const others = new Set(childrenOf(process.pid))
  const judge = openJudge({ root, bundleDir: place.bundleDir })
  const looks: Look[] = []
  try {
    const save = openSaves(root, 'error-ratio')
    const pid = childrenOf(process.pid).find((child) => !others.has(child)) ?? 0
    let before: Holdings | null = null
    for (let run = 0; run < runs; run++) {
      place.signal?.throwIfAborted()
      requirePass(await judge.run({ ...save(run), types: false }))
      await new Promise((resolve) => setTimeout(resolve, settleMs))
      const holdings = readHoldings(pid)
      looks.push(look(holdings, before, readdirSync(scratch, { recursive: true }).length))
      before = holdings
    }
  } finally {
    await judge.close()
  }
  return looks
}

const look = (now: Holdings, before: Holdings | null, files: number): Look => ({
  memoryMb: now.memoryMb
    .entries()
    .filter(([pid]) => before?.memoryMb.has(pid) ?? true)
    .reduce((sum, [, memoryMb]) => sum + memoryMb, 0),
  processes: now.memoryMb.size,
  descriptors: now.descriptors,
  sockets: now.sockets,
  files,
})

/** Whatever the judge and its candidates write to the system's temporary folder goes to a folder of ours. */
const withTemporaryFolder = async <T>(folder: string, task: () => Promise<T>): Promise<T> => {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return await task()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
