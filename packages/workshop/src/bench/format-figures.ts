import type { WorkshopFigures } from './bench-workshop.ts'

/** The limits that a host keeps to, in milliseconds and as a ratio. */
export const limits = { acceptP99: 100, boardP99: 1_000, memoryGrowth: 1.25 } as const

/** A quarter of what a host may take: where a bare timer is later than that, times say nothing of the host. */
const busyMs = 25

/** `busy`: nothing was lost, and times are beyond their limits on a machine that keeps none. */
export type Judged = 'good' | 'bad' | 'busy'

/** Whether figures are within their limits. */
export const judgeFigures = ({ sent, shown, accept, board, memoryMb, machine }: WorkshopFigures): Judged => {
  if (sent !== shown || memoryMb.late > memoryMb.early * limits.memoryGrowth) return 'bad'
  if (accept.p99 <= limits.acceptP99 && board.p99 <= limits.boardP99) return 'good'
  return machine.lateP99 > busyMs ? 'busy' : 'bad'
}

const words: Record<Judged, string> = {
  good: 'good',
  bad: 'NOT GOOD',
  busy: 'NOT TOLD: the machine is too busy, take it again',
}

/** The figures of a workshop, line by line. */
export const formatFigures = (figures: WorkshopFigures): string => {
  const { learners, seconds, sent, shown, restarts, accept, hostAccept, board, memoryMb, cost, machine } =
    figures
  return `${learners} learners, a try a second for ${seconds} s, ${restarts} restarts: ${words[judgeFigures(figures)]}
  shown of sent        ${shown} of ${sent}
  accepted, median     ${accept.median} ms; p99 ${accept.p99} ms (at most ${limits.acceptP99}); slowest ${accept.slowest} ms
  by the host's clock  ${hostAccept.median} ms; p99 ${hostAccept.p99} ms
  on the board, median ${board.median} ms; p99 ${board.p99} ms (at most ${limits.boardP99}); slowest ${board.slowest} ms
  memory of the host   ${mb(memoryMb.early)} early, ${mb(memoryMb.late)} at the end (at most ${limits.memoryGrowth} times)
  each learner costs   ${cost.processorMs.toFixed(2)} ms of processor a second, ${cost.memoryMb.toFixed(1)} MB of the host's memory
  the machine          load ${machine.load.toFixed(1)}; a bare timer is ${machine.lateP99} ms late, p99
`
}

const mb = (value: number): string => `${Math.round(value)} MB`
