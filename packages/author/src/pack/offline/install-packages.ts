import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { FiredrillError } from '@firedrill/course'
import { ownPlatform, type Platform } from './platform.ts'

const runtimeFile = 'node_modules/node/bin/node'

/**
 * Installs the packages of an edition in its folder, for a platform that need not be this one, with its Node. Throws
 * an `environment` error where something cannot be had.
 */
export const installPackages = async (
  folder: string,
  platform: Platform,
  signal?: AbortSignal,
): Promise<void> => {
  const [pnpm = '', ...args] = findPnpm()
  const isForeign = platform.name !== ownPlatform()
  const target = isForeign ? ['--os', platform.os, '--cpu', platform.cpu, '--libc', 'glibc'] : []
  await run(pnpm, [...args, 'install', '--frozen-lockfile', '--prefer-offline', ...target], folder, signal)
  if (isForeign) await fetchRuntime(folder, platform, signal)
  if (existsSync(join(folder, runtimeFile))) return
  throw new FiredrillError(
    'environment',
    'The install brought no Node along.',
    'Run `npx -y pnpm@12 install` in the clone and look at what it says of the package "node".',
  )
}

/** The package that holds Node is installed by a script of its own for the machine it runs on; here it is another. */
const fetchRuntime = async (
  folder: string,
  { name, runtime }: Platform,
  signal?: AbortSignal,
): Promise<void> => {
  const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/node/package.json'), 'utf8')) as {
    version: string
  }
  const scratch = join(folder, '.runtime')
  mkdirSync(scratch)
  const args = ['install', '--no-save', '--ignore-scripts', '--force', '--prefix', scratch]
  try {
    await run('npm', [...args, `${runtime}@${version}`], scratch, signal)
  } catch (cause) {
    signal?.throwIfAborted()
    throw new FiredrillError(
      'environment',
      `Node ${version} for ${name} cannot be had: ${(cause as Error).message}`,
      `Not every version is there for every platform. Pack on a ${name} machine, which brings its own, or pin a version that \`npm view ${runtime} versions\` shows.`,
      { cause },
    )
  }
  mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true })
  // What stands there is the same file as in pnpm's store: it goes, and is not written over.
  rmSync(join(folder, runtimeFile), { force: true })
  copyFileSync(join(scratch, 'node_modules', runtime, 'bin/node'), join(folder, runtimeFile))
}

/** The pnpm that runs this command, or the one that npm brings. */
const findPnpm = (): string[] => {
  const path = process.env.npm_execpath ?? ''
  if (!/pnpm[^/\\]*$/.test(path)) return ['npx', '-y', 'pnpm@12']
  return /\.[cm]?js$/.test(path) ? [process.execPath, path] : [path]
}

const run = async (file: string, args: string[], cwd: string, signal?: AbortSignal): Promise<void> => {
  // What pnpm sets for the script that runs is not for the one that is asked here.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm|pnpm)_/i.test(name) || /registry/i.test(name)),
  )
  try {
    await promisify(execFile)(file, args, {
      cwd,
      env: { ...env, CI: 'true' },
      signal,
      maxBuffer: 64 * 1024 * 1024,
    })
  } catch (error) {
    signal?.throwIfAborted()
    const {
      stdout = '',
      stderr = '',
      message,
    } = error as { stdout?: string; stderr?: string; message: string }
    const said = `${stdout}${stderr}`.trim().split('\n').slice(-8).join('\n') || message
    throw new FiredrillError(
      'environment',
      `\`${[file, ...args].join(' ')}\` failed:\n${said}`,
      'Packing for a room without network needs one itself: look at the line above.',
      { cause: error },
    )
  }
}
