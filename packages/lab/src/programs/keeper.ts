/**
 * Code of the process that keeps a program: it runs it in its own process group, and ends it when its standard input
 * ends, which it does when the lab closes it or dies, however it dies. Then it removes the program's folder.
 */
export const keeper = `
const { spawn } = require('node:child_process')
const { rmSync } = require('node:fs')
const { file, args, folder, graceMs } = JSON.parse(process.argv[1])
const child = spawn(file, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] })
const end = (code) => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.exit(code)
}
child.once('error', (error) => {
  process.stderr.write(error.message + '\\n')
  end(127)
})
child.once('close', (code) => end(code ?? 1))
process.stdin.resume().once('close', () => {
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), graceMs)
})
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill('SIGTERM'))
`
