// node tools/tool.mjs <tool> <arguments…>: runs a tool of authors and CI; installs them all when it is first asked.
import { spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { installPart } from './install-part.mjs'

const folder = import.meta.dirname
const bin = join(folder, 'node_modules/.bin')

const run = (command, args, options) => {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options })
  if (error) process.stderr.write(`${command} does not start: ${error.message}\n`)
  return status ?? 1
}

const [tool = '', ...args] = process.argv.slice(2)
const env = {
  ...process.env,
  PATH: [bin, process.env.PATH].join(delimiter),
  OXLINT_TSGOLINT_PATH: join(bin, 'tsgolint'),
}
process.exitCode =
  installPart(folder) || run(join(bin, tool), args, { env, shell: process.platform === 'win32' })
