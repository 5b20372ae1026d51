/** What judges saves, one run at a time. */
export interface SaveJudge {
  /** Something was saved. */
  saved: () => void
  /** Ends the run at hand, and hears nothing more. */
  stop: () => void
}

/** How long a run that may not be cut goes on while newer bytes wait, in milliseconds. */
const patienceMs = 3_000

/**
 * Judges the newest bytes: saves during a run are one, and the last verdict is always that of the last bytes. A save
 * cuts the run short, but not two runs in a row, so that somebody whose editor saves all the time sees verdicts too.
 */
export const judgeSaves = <Verdict>(ports: {
  /** Reads the bytes and judges them; rejects when the signal aborts. */
  judge: (signal: AbortSignal) => Promise<Verdict>
  onStart?: () => void
  /** `isLast` is false where newer bytes wait already. */
  onVerdict: (verdict: Verdict, isLast: boolean) => void
  onError: (error: unknown) => void
}): SaveJudge => {
  let running: { abort: AbortController; startedMs: number } | null = null
  let isStale = false
  let wasCut = false
  let isStopped = false
  let overdue: NodeJS.Timeout | undefined
  const cut = (): void => running?.abort.abort()
  const run = async (): Promise<void> => {
    const abort = new AbortController()
    running = { abort, startedMs: performance.now() }
    isStale = false
    ports.onStart?.()
    try {
      const verdict = await ports.judge(abort.signal)
      wasCut = false
      if (!isStopped) ports.onVerdict(verdict, !isStale)
    } catch (error) {
      wasCut = abort.signal.aborted
      if (!wasCut && !isStopped) ports.onError(error)
    }
    clearTimeout(overdue)
    running = null
    if (isStale && !isStopped) void run()
  }
  return {
    saved: () => {
      if (isStopped) return
      if (!running) {
        void run()
        return
      }
      if (isStale) return
      isStale = true
      if (!wasCut) cut()
      else overdue = setTimeout(cut, Math.max(0, patienceMs - (performance.now() - running.startedMs)))
    },
    stop: () => {
      isStopped = true
      clearTimeout(overdue)
      cut()
    },
  }
}
