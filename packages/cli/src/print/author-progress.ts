import type { JudgingProgress } from '@firedrill/author'

/** What a check takes before it is worth a line. */
const patienceMs = 500

/**
 * One line on stderr that is written over, where that is a terminal, and only once half a second has gone by; it is
 * wiped after the last run.
 */
export const showRuns = (): ((progress: JudgingProgress) => void) => {
  if (!process.stderr.isTTY) return () => {}
  let started = performance.now()
  let drawn = 0
  return ({ done, total, item }) => {
    const now = performance.now()
    // Another series of runs has begun.
    if (done === 1) started = now
    if (done === total) return drawn > 0 ? draw('') : undefined
    if (now - started < patienceMs || now - drawn < 100) return
    drawn = now
    const left = ((now - started) / done) * (total - done)
    draw(`${done} of ${total} runs, ${describeSeconds(left / 1_000)} left: ${item}`)
  }
}

const draw = (line: string): void => void process.stderr.write(`\r\u001b[K${line}`)

const describeSeconds = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`
