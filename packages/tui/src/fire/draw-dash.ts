import { drawMetric, type Fire } from '@firedrill/fire'
import type { Line } from '../text/lines.ts'
import { drawRows } from './draw-graph.ts'

/** The dashboard on the wall: what users ask, how much of it is bad, how long answers take. Five minutes. */
export const drawDash = (fire: Fire, columns: number): Line[] => {
  const [requests, bad, latency] = (['requests', 'bad', 'latency'] as const).map((metric) =>
    drawMetric(fire, { metric, minutes: 5 }),
  )
  const all = [...(requests?.rows ?? []), ...allBad(fire, bad?.rows ?? []), ...(latency?.rows ?? [])]
  return drawRows(all, columns)
}

/** One line for both routes: which of them it is has to be asked. */
const allBad = (
  fire: Fire,
  rows: ReturnType<typeof drawMetric>['rows'],
): ReturnType<typeof drawMetric>['rows'] => {
  const values = fire.samples
    .slice(-300)
    .map(({ good, slow, failed }) =>
      good + slow + failed === 0 ? null : ((slow + failed) / (good + slow + failed)) * 100,
    )
  const lately = values.slice(-5).filter((value) => value !== null)
  const now = lately.length === 0 ? 0 : lately.reduce((sum, value) => sum + value, 0) / lately.length
  return rows.slice(0, 1).map((row) => ({ ...row, name: 'bad', values, now: `${now.toFixed(0)} %` }))
}
