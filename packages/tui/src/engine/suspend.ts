/** How long a stop may take to come, in milliseconds. */
const stopMs = 300

/**
 * Gives the terminal back to the shell until it is asked for again (`fg`). Where there is no shell to give it to, the
 * system stops nobody, and this comes back at once.
 */
export const suspend = (): Promise<void> =>
  new Promise((resolve) => {
    if (process.platform === 'win32') return resolve()
    // Whoever listens would keep the system from stopping us.
    const listeners = process.listeners('SIGTSTP')
    process.removeAllListeners('SIGTSTP')
    const back = (): void => {
      clearTimeout(timer)
      process.off('SIGCONT', back)
      for (const listener of listeners) process.on('SIGTSTP', listener)
      resolve()
    }
    process.on('SIGCONT', back)
    const timer = setTimeout(back, stopMs)
    // The whole group, as a terminal would: pnpm is stopped along with its script.
    process.kill(0, 'SIGTSTP')
  })
