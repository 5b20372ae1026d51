import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { FiredrillError } from '@firedrill/course'
import { ownPlatform, type Platform } from './platform.ts'

const ownRuntimeFile = 'node_modules/node/bin/node'

/**
 * Installs the packages of an edition in its folder, for a platform that need not be this one, with its Node. Resolves to
 * the version of Node. Throws an `environment` error where something cannot be had.
 */
export const installPackages = async (
  folder: string,
  platform: Platform,
  signal?: AbortSignal,
): Promise<string> => {
  const [pnpm = '', ...args] = findPnpm()
  const isForeign = platform.name !== ownPlatform()
  const target = isForeign ? ['--os', platform.os, '--cpu', platform.cpu, '--libc', 'glibc'] : []
  // A path on Windows has 260 characters, and people unpack deep.
  const short = platform.os === 'win32' ? ['--config.virtual-store-dir-max-length=60'] : []
  const install = ['install', '--frozen-lockfile', '--prefer-offline', ...target, ...short]
  await run(pnpm, [...args, ...install], folder, signal)
  const { version } = readManifest(join(folder, 'node_modules/node'))
  const found = isForeign ? await fetchRuntime(folder, { platform, version, signal }) : version
  if (existsSync(join(folder, platform.runtimeFile))) return found
  throw new FiredrillError(
    'environment',
    'The install brought no Node along.',
    'Run `npx -y pnpm@12 install` in the clone and look at what it says of the package "node".',
  )
}

const readManifest = (folder: string): { version: string } =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }

/** The package that holds Node is installed by a script of its own for the machine it runs on; here it is another. */
const fetchRuntime = async (
  folder: string,
  { platform, version, signal }: { platform: Platform; version: string; signal?: AbortSignal },
): Promise<string> => {
  const { runtime, runtimeFile } = platform
  const scratch = join(folder, '.runtime')
  mkdirSync(scratch)
  await installRuntime(scratch, { platform, version, signal })
  const installed = join(scratch, 'node_modules', runtime)
  // What stands there is the same file as in pnpm's store: it goes, and is not written over.
  rmSync(join(folder, ownRuntimeFile), { force: true })
  mkdirSync(dirname(join(folder, runtimeFile)), { recursive: true })
  copyFileSync(join(installed, 'bin', basename(runtimeFile)), join(folder, runtimeFile))
  return readManifest(installed).version.replace(/^v/, '')
}

/** The pinned Node, or where a platform does not have that version, its newest of the same major. */
const installRuntime = async (
  scratch: string,
  {
    platform: { name, runtime },
    version,
    signal,
  }: { platform: Platform; version: string; signal?: AbortSignal },
): Promise<void> => {
  const args = ['install', '--no-save', '--ignore-scripts', '--force', '--prefix', scratch]
  const [major = ''] = version.split('.')
  try {
    await run('npm', [...args, `${runtime}@${version}`], scratch, signal).catch(() =>
      run('npm', [...args, `${runtime}@${major}`], scratch, signal),
    )
  } catch (cause) {
    signal?.throwIfAborted()
    throw new FiredrillError(
      'environment',
      `No Node ${major} can be had for ${name}: ${(cause as Error).message}`,
      `Pack on a ${name} machine, which brings its own, or look at what \`npm view ${runtime} versions\` shows.`,
      { cause },
    )
  }
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
