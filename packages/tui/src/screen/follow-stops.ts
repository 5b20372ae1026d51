import type { LendTerminal } from '../engine/open-drill.ts'
import { suspend } from '../engine/suspend.ts'
import { stopReading } from './stop-reading.ts'

/**
 * How the terminal is lent: to an editor, or with `suspend` to the shell. Once it listens, a stop from outside
 * (`kill -TSTP`) lends it too, and after one that nobody could prepare for (`kill -STOP`) it is taken anew: the shell
 * had it. While it is lent the system stops us as it does everybody: an editor and we are one job. `listen` returns
 * what ends that.
 */
export const followStops = (
  suspendTerminal: (task: () => Promise<void>) => PromiseLike<unknown>,
): { lend: LendTerminal; listen: () => () => void } => {
  let isListening = false
  let isLent = false
  const stop = (): void => void lend(suspend)
  const heed = (): void => {
    if (isListening && !isLent && process.platform !== 'win32') process.on('SIGTSTP', stop)
    else process.off('SIGTSTP', stop)
  }
  const lend: LendTerminal = async (task) => {
    if (isLent) return
    isLent = true
    heed()
    try {
      await suspendTerminal(async () => {
        const readOn = await stopReading(process.stdin)
        try {
          await task()
        } finally {
          // A screen that was closed meanwhile reads no more: it would keep the process.
          if (isListening) readOn()
        }
      })
    } finally {
      isLent = false
      heed()
    }
  }
  // Whoever has it gives it back.
  const goOn = (): void => void lend(async () => {})
  return {
    lend,
    listen: () => {
      isListening = true
      heed()
      process.on('SIGCONT', goOn)
      return () => {
        isListening = false
        heed()
        process.off('SIGCONT', goOn)
      }
    },
  }
}
