// node tools/tool.mjs <tool> <arguments…>: runs a tool of authors and CI; installs them all when it is first asked.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const folder = import.meta.dirname
const bin = join(folder, 'node_modules/.bin')
const mark = join(folder, 'node_modules/.installed')

const run = (command, args, options = {}) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (error) process.stderr.write(`${command} does not start: ${error.message}\n`)
  return status ?? 1
}

/** The pnpm that runs this script, or the one that npm brings. */
const pnpm = () => {
  const path = process.env.npm_execpath ?? ''
  if (!/pnpm[^/\\]*$/.test(path)) return ['npx', '-y', 'pnpm@12']
  return /\.[cm]?js$/.test(path) ? [process.execPath, path] : [path]
}

const install = () => {
  const stamp = createHash('sha256')
    .update(readFileSync(join(folder, 'pnpm-lock.yaml')))
    .digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === stamp) return 0
  const [command, ...args] = pnpm()
  // What pnpm sets for the script that runs is not for the one it is asked for here.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name) || /registry/i.test(name)),
  )
  const status = run(command, [...args, 'install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: folder,
    env,
  })
  if (status === 0) writeFileSync(mark, stamp)
  return status
}

const [tool = '', ...args] = process.argv.slice(2)
const env = {
  ...process.env,
  PATH: [bin, process.env.PATH].join(delimiter),
  OXLINT_TSGOLINT_PATH: join(bin, 'tsgolint'),
}
process.exitCode = install() || run(join(bin, tool), args, { env, shell: process.platform === 'win32' })
