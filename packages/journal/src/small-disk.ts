import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.ts'
import type { Terminal } from './terminal.ts'

/** A disk that a few dozen entries fill, seen by one terminal. */
export interface SmallDisk {
  name: string
  /** The command that starts a terminal with the folder on the disk. */
  wrap: (folder: string) => string[]
  free: (folder: string, terminal: Terminal) => Promise<unknown>
}

/** The small disks that this machine allows. None needs root; where mounting is forbidden the limit still works. */
export const findSmallDisks = (): SmallDisk[] => {
  const mount = [mountWith(['unshare', '-Urm']), mountWith(['unshare', '-m'])].find(works)
  return [...(mount ? [mount] : []), ...[limit].filter(works)]
}

const mountWith = (unshare: string[]): SmallDisk => ({
  name: 'a disk of 64 KB',
  wrap: (folder) => [
    ...unshare,
    'sh',
    '-c',
    'mount -t tmpfs -o size=64k none "$0" && head -c 57344 /dev/zero > "$0/filler" && exec "$@"',
    folder,
  ],
  free: (folder, terminal) => terminal.ask(`remove: ${join(folder, 'filler')}`),
})

const limit: SmallDisk = {
  name: 'a limit of 8 KB',
  wrap: () => ['prlimit', '--fsize=8192:65536'],
  free: async (_, { pid }) => run('prlimit', `--pid=${pid}`, '--fsize=65536'),
}

const works = (disk: SmallDisk): boolean => {
  const folder = mkdtempSync(join(tmpdir(), 'journal-'))
  try {
    const [command, ...argv] = [...disk.wrap(folder), 'true']
    return run(command, ...argv)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
