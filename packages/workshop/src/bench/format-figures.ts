import type { WorkshopFigures } from './bench-workshop.ts'

/** The limits that a host keeps to, in milliseconds and as a ratio. */
export const limits = { acceptP99: 100, boardP99: 1_000, memoryGrowth: 1.25 } as const

/** Whether figures are within their limits, and nothing was lost. */
export const isGood = ({ sent, shown, accept, board, memoryMb: { early, late } }: WorkshopFigures): boolean =>
  sent === shown &&
  accept.p99 <= limits.acceptP99 &&
  board.p99 <= limits.boardP99 &&
  (early === null || late === null || late <= early * limits.memoryGrowth)

/** The figures of a workshop, line by line. */
export const formatFigures = (figures: WorkshopFigures): string => {
  const { learners, seconds, sent, shown, restarts, accept, board, memoryMb } = figures
  return `${learners} learners, a try a second for ${seconds} s, ${restarts} restarts: ${isGood(figures) ? 'good' : 'NOT GOOD'}
  shown of sent        ${shown} of ${sent}
  accepted, median     ${accept.median} ms; p99 ${accept.p99} ms (at most ${limits.acceptP99}); slowest ${accept.slowest} ms
  on the board, median ${board.median} ms; p99 ${board.p99} ms (at most ${limits.boardP99}); slowest ${board.slowest} ms
  memory of the host   ${mb(memoryMb.early)} early, ${mb(memoryMb.late)} at the end (at most ${limits.memoryGrowth} times)
`
}

const mb = (value: number | null): string => (value === null ? '-' : `${Math.round(value)} MB`)
