import { execFile, spawnSync } from 'node:child_process'

/** Whether this machine has curl; says on stderr what to install where it has not. */
export const hasCurl = (): boolean => {
  if (spawnSync('curl', ['--version']).status === 0) return true
  process.stderr.write('blocked: curl, apt-get install curl\n')
  return false
}

/** What curl makes of a url: its exit code, the status it saw (0 for none), and the body. */
export const curl = (
  url: string,
  ...options: string[]
): Promise<{ exit: number; status: number; body: string }> =>
  new Promise((resolve) => {
    execFile('curl', ['-s', '-w', '\n%{http_code}', ...options, url], (error, stdout) => {
      const end = stdout.lastIndexOf('\n')
      resolve({
        exit: typeof error?.code === 'number' ? error.code : 0,
        status: Number(stdout.slice(end + 1)),
        body: stdout.slice(0, end),
      })
    })
  })
