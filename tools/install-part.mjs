// node tools/install-part.mjs <folder>: installs a folder that is no member of the workspace and has a lockfile of its
// own, unless what is there is what the lockfile says.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Resolves to the exit code of the installation; 0 where there is nothing to do. */
export const installPart = (folder) => {
  const mark = join(folder, 'node_modules/.installed')
  const stamp = createHash('sha256')
    .update(readFileSync(join(folder, 'pnpm-lock.yaml')))
    .digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === stamp) return 0
  const [command, ...args] = pnpm()
  // What pnpm sets for the script that runs is not for the one it is asked for here.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name) || /registry/i.test(name)),
  )
  // What is printed to standard output belongs to the command that needs the part.
  const { status, error } = spawnSync(
    command,
    [...args, 'install', '--frozen-lockfile', '--prefer-offline'],
    {
      stdio: ['ignore', 2, 2],
      cwd: folder,
      env,
      shell: process.platform === 'win32',
    },
  )
  if (error) process.stderr.write(`${command} does not start: ${error.message}\n`)
  if (status === 0) writeFileSync(mark, stamp)
  return status ?? 1
}

/** The pnpm that runs this script, or the one that npm brings. */
const pnpm = () => {
  const path = process.env.npm_execpath ?? ''
  if (!/pnpm[^/\\]*$/.test(path)) return ['npx', '-y', 'pnpm@12']
  return /\.[cm]?js$/.test(path) ? [process.execPath, path] : [path]
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = installPart(resolve(process.argv[2] ?? ''))
