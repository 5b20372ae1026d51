import { join } from 'node:path'
import { type Judge, openJudge } from '@firedrill/judge'
import { median, quantile } from '../median.ts'
import { type BenchPlace, type BenchRow, toRow } from './bench.ts'
import { interleave, type Measure } from './interleave.ts'
import { openSaves, requirePass, type Save } from './save-task.ts'
import { timeEmptyNode } from './time-command.ts'

/** The app waits this long after a save before it judges. */
const quietMs = 60
const pauseMs = 150
const reference = 'node -e 0'

/** From a save to the verdict on its behaviour, judge warm: a drill that calls a server, and a plain function. */
export const measureSaves = async (place: BenchPlace): Promise<BenchRow[]> => {
  const drills = [
    { name: 'save to verdict, a request over HTTP', root: place.courseRoot, slug: 'status-code' },
    { name: 'save to verdict, a plain function', root: samplesOf(place), slug: 'error-ratio' },
  ]
  const rows: BenchRow[] = []
  for (const { name, root, slug } of drills) {
    const judge = openJudge({ root, bundleDir: place.bundleDir })
    try {
      const save = openSaves(root, slug)
      const subjects = { empty: timeEmptyNode, save: timeSave(judge, save) }
      const times = await interleave(subjects, { ...place, pauseMs })
      rows.push(...toRows(name, times))
    } finally {
      await judge.close()
    }
  }
  return rows
}

/** The next save comes while the last one is being judged: its run is cancelled, at ever other moments. */
export const measureBackToBack = async (place: BenchPlace): Promise<BenchRow[]> => {
  const root = samplesOf(place)
  const judge = openJudge({ root, bundleDir: place.bundleDir })
  try {
    const save = openSaves(root, 'error-ratio')
    const subjects = { empty: timeEmptyNode, save: timeSecondSave(judge, save) }
    const times = await interleave(subjects, { ...place, pauseMs })
    const shared = {
      part: 'back-to-back',
      unit: 'ms',
      reference,
      referenceValue: median(times.empty) ?? 0,
    } as const
    return [
      toRow({ ...shared, name: 'save during a run, median', value: median(times.save) ?? 0, limit: 3 }),
      toRow({
        ...shared,
        name: 'save during a run, p95',
        value: quantile(times.save, 0.95) ?? 0,
        limit: null,
      }),
    ]
  } finally {
    await judge.close()
  }
}

const samplesOf = (place: BenchPlace): string => join(place.root, 'packages/author/samples')

/** As the app does it: types are asked for too, and the verdict on behaviour does not wait for them. */
const timeSave =
  (judge: Judge, save: Save): Measure =>
  async (round) => {
    const started = performance.now()
    let tookMs = 0
    const verdict = await judge.run(save(round), {
      onBehaviour: () => (tookMs = performance.now() - started),
    })
    requirePass(verdict)
    return tookMs
  }

const timeSecondSave =
  (judge: Judge, save: Save): Measure =>
  async (round) => {
    const first = new AbortController()
    const cancelled = judge.run(save(round), { signal: first.signal }).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, (round % 8) * 5))
    first.abort()
    const tookMs = await timeSave(judge, (number) => save(number + 0.5))(round)
    await cancelled
    return tookMs
  }

const toRows = (name: string, times: { empty: number[]; save: number[] }): BenchRow[] => {
  const shared = { part: 'saves', unit: 'ms', reference, referenceValue: median(times.empty) ?? 0 } as const
  const middle = median(times.save) ?? 0
  return [
    toRow({ ...shared, name: `${name}, median`, value: middle, limit: 2 }),
    toRow({ ...shared, name: `${name}, p95`, value: quantile(times.save, 0.95) ?? 0, limit: 4 }),
    toRow({
      ...shared,
      name: `${name}, with the ${quietMs} ms of quiet`,
      value: middle + quietMs,
      limit: null,
    }),
  ]
}
