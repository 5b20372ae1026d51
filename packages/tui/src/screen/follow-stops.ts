/**
 * A stop from outside (`kill -TSTP`) is done as the key does it, and after one that nobody could prepare for
 * (`kill -STOP`) the terminal is taken anew: the shell had it. Returns what ends that.
 */
export const followStops = (stop: () => void, takeTerminal: () => Promise<unknown>): (() => void) => {
  if (process.platform === 'win32') return () => {}
  // Rejects where the terminal was lent: whoever lent it takes it back.
  const goOn = (): void => void takeTerminal().catch(() => {})
  process.on('SIGTSTP', stop)
  process.on('SIGCONT', goOn)
  return () => {
    process.off('SIGTSTP', stop)
    process.off('SIGCONT', goOn)
  }
}
