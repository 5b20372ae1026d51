// attack: opens the memory, the disks and the network devices of the machine | family: kernel | item: error-share | verdicts: fail | points: 0 | tiers: T2
import { openSync, readdirSync, writeSync } from 'node:fs'

const harmless = new Set([
  'null',
  'zero',
  'full',
  'random',
  'urandom',
  'tty',
  'ptmx',
  'console',
  'stdin',
  'stdout',
  'stderr',
  'fd',
  'core',
  'pts',
  'shm',
])
export const errorShare = () => {
  writeSync(1, 'tried')
  for (const name of new Set([
    ...readdirSync('/dev'),
    'mem',
    'kmsg',
    'kvm',
    'fuse',
    'sda',
    'vda',
    'net/tun',
    'loop0',
  ])) {
    if (harmless.has(name)) continue
    try {
      openSync(`/dev/${name}`, 'r')
      writeSync(1, `reached: ${name}`)
    } catch {
      // Not there.
    }
  }
}
