/** Gives the terminal back to the shell until it is asked for again (`fg`). */
export const suspend = (): Promise<void> =>
  new Promise((resolve) => {
    if (process.platform === 'win32') return resolve()
    process.once('SIGCONT', () => resolve())
    // The whole group, as a terminal would: pnpm is stopped along with its script.
    process.kill(0, 'SIGTSTP')
  })
