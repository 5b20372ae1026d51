import { openJudge } from '@firedrill/judge'
import { median } from '../median.ts'
import { type BenchPlace, type BenchRow, toRow } from './bench.ts'
import { interleave } from './interleave.ts'
import { openSandboxedNode } from './sandboxed-node.ts'
import { openSaves, requirePass } from './save-task.ts'

const mostRounds = 15
/** Long enough for the next candidate's process to be there, as it is when somebody thinks between two saves. */
const pauseMs = 150

/** From one honest drill's save to its verdict at T2, judge warm, beside a bare Node in a sandbox. */
export const measureGradeDrill = async (place: BenchPlace): Promise<BenchRow> => {
  const judge = openJudge({ root: place.courseRoot, bundleDir: place.bundleDir, tier: 'T2' })
  const bare = openSandboxedNode(place.bundleDir)
  const save = openSaves(place.courseRoot, 'error-ratio')
  try {
    const times = await interleave(
      {
        bare: bare.time,
        verdict: async (round) => {
          const started = performance.now()
          requirePass(await judge.run({ ...save(round), types: false }))
          return performance.now() - started
        },
      },
      { rounds: Math.min(place.rounds, mostRounds), pauseMs, signal: place.signal },
    )
    return toRow({
      part: 'grade',
      name: 'one drill at T2, save to verdict',
      unit: 'ms',
      value: median(times.verdict) ?? 0,
      reference: 'node -e 0, sandboxed',
      referenceValue: median(times.bare) ?? 0,
      limit: 2,
    })
  } finally {
    bare.close()
    await judge.close()
  }
}
