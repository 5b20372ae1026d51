/** A line on a terminal that says how far a grade is. */
export interface GradeProgress {
  /** So many more are done; one unless told. */
  step: (count?: number) => void
  /** Makes room for what else is written to the terminal. */
  clear: () => void
}

/** Draws on stderr, where that is a terminal, at most ten times a second. */
export const showGradeProgress = (total: number): GradeProgress => {
  if (!process.stderr.isTTY) return { step: () => {}, clear: () => {} }
  const started = performance.now()
  let done = 0
  let drawn = 0
  draw(describeProgress({ done, total, seconds: 0 }))
  return {
    step: (count = 1) => {
      done += count
      const now = performance.now()
      if (now - drawn < 100) return
      drawn = now
      draw(describeProgress({ done, total, seconds: (now - started) / 1_000 }))
    },
    clear: () => draw(''),
  }
}

/** Writes over the line that is there. */
const draw = (text: string): void => void process.stderr.write(`\r\u001b[K${text}`)

/** `[#####-----] 30 of 60, 4.2 a second, 7 s left` */
export const describeProgress = ({
  done,
  total,
  seconds,
}: {
  done: number
  total: number
  seconds: number
}): string => {
  const width = 20
  const filled = total === 0 ? width : Math.floor((done / total) * width)
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${done} of ${total}`
  if (done === 0 || seconds === 0) return bar
  const rate = done / seconds
  return `${bar}, ${rate.toFixed(1)} a second, ${showTime((total - done) / rate)} left`
}

const showTime = (seconds: number): string =>
  seconds < 60 ? `${Math.ceil(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
