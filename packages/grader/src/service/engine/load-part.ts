import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FiredrillError } from '@firedrill/course'
import { partDir, type ServicePart } from './part.ts'

/**
 * Loads pg-boss and its databases from the part; installs them first where they are missing or of another lockfile.
 * Throws an `environment` error where they cannot be had.
 */
export const loadPart = async (repository: string): Promise<ServicePart> => {
  const folder = join(repository, partDir)
  install(folder)
  return (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as ServicePart
}

const install = (folder: string): void => {
  const mark = join(folder, 'node_modules/.installed')
  const stamp = createHash('sha256')
    .update(readFileSync(join(folder, 'pnpm-lock.yaml')))
    .digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === stamp) return
  process.stderr.write(`Installing what the grading service needs, once, in ${partDir} …\n`)
  const [command = 'npx', ...args] = pnpm()
  const { status, error, stderr } = spawnSync(
    command,
    [...args, 'install', '--frozen-lockfile', '--prefer-offline'],
    { cwd: folder, env: cleanEnvironment(), encoding: 'utf8' },
  )
  if (status === 0) return writeFileSync(mark, stamp)
  throw new FiredrillError(
    'environment',
    `What the grading service needs could not be installed: ${error?.message ?? stderr.trim().slice(-400)}`,
    `Look at the network, then: cd ${partDir} && npx -y pnpm@12 install --frozen-lockfile`,
  )
}

/** The pnpm that runs this command, or the one that npm brings. */
const pnpm = (): string[] => {
  const path = process.env.npm_execpath ?? ''
  if (!/pnpm[^/\\]*$/.test(path)) return ['npx', '-y', 'pnpm@12']
  return /\.[cm]?js$/.test(path) ? [process.execPath, path] : [path]
}

/** What pnpm sets for the script that runs is not for the one it is asked for here. */
const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_/i.test(name) || /registry/i.test(name)),
  )
