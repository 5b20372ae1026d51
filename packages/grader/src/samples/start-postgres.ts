import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** A PostgreSQL of one's own, on a socket in a temporary folder. */
export interface OwnPostgres {
  url: string
  pid: () => number
  /** Its folder of data. */
  data: string
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
  /** Starts it again after that. */
  start: () => Promise<void>
  close: () => Promise<void>
}

/**
 * Makes and starts a PostgreSQL that nobody else uses. `settings` are as in postgresql.conf. With `diskSize`, in megabytes,
 * it alone sees its data on a disk of that size, which its end ends; that needs root. Needs Debian's postgresql.
 */
export const startPostgres = async (
  settings: Record<string, string> = {},
  { diskSize = 0 }: { diskSize?: number } = {},
): Promise<OwnPostgres> => {
  const dir = mkdtempSync(join(tmpdir(), 'pg-'))
  const user = ordinaryUser()
  if (user) chownSync(dir, user.uid, user.gid)
  const data = join(dir, 'data')
  const options = { env: { PATH: path(), LC_ALL: 'C' }, ...user }
  execFileSync('initdb', ['-D', data, '-A', 'trust', '-U', 'grader', '--no-sync'], {
    ...options,
    stdio: 'pipe',
  })
  let child: ReturnType<typeof spawn>
  const start = async (): Promise<void> => {
    const flags = Object.entries({ listen_addresses: '', unix_socket_directories: dir, ...settings }).flatMap(
      ([name, value]) => ['-c', `${name}=${value}`],
    )
    const server = ['postgres', '-D', data, ...flags]
    const [command = '', ...args] = user && diskSize > 0 ? onDisk(server, data, diskSize, user) : server
    const as = diskSize > 0 ? { env: options.env } : options
    child = spawn(command, args, { ...as, detached: true, stdio: 'ignore' })
    for (let tries = 0; tries < 300; tries++) {
      const { status } = spawnSync('psql', ['-h', dir, '-U', 'grader', '-d', 'postgres', '-c', 'select 1'], {
        env: options.env,
      })
      if (status === 0) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('PostgreSQL did not start.')
  }
  const end = (signal: NodeJS.Signals): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve()
      child.once('close', () => resolve())
      // Its own processes watch for its end, and go with it.
      child.kill(signal)
    })
  await start()
  return {
    url: `postgres://grader@/postgres?host=${encodeURIComponent(dir)}`,
    pid: () => child.pid ?? 0,
    data,
    kill: async () => {
      // They would notice its end by themselves, and answer until then.
      const backends = childrenOf(child.pid ?? 0)
      await end('SIGKILL')
      for (const pid of backends) endNow(pid)
    },
    start,
    close: async () => {
      await end('SIGINT')
      rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

const endNow = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has gone with its parent.
  }
}

/** A command that becomes another, as another user, once its data is copied to a disk that nobody else sees. */
const onDisk = (
  command: readonly string[],
  data: string,
  size: number,
  { uid, gid }: { uid: number; gid: number },
): string[] => {
  const script = [
    'cp -a "$0" "$0.copy"',
    `mount -t tmpfs -o size=${size}m,mode=700,uid=${uid},gid=${gid} none "$0"`,
    'cp -a "$0.copy/." "$0"',
    `exec setpriv --reuid ${uid} --regid ${gid} --clear-groups "$@"`,
  ].join(' && ')
  return ['unshare', '-m', 'sh', '-c', script, data, ...command]
}

/** PostgreSQL refuses to run as root. */
const ordinaryUser = (): { uid: number; gid: number } | null => {
  if (process.getuid?.() !== 0) return null
  return { uid: idOf('-u'), gid: idOf('-g') }
}

const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))

/** Debian keeps servers apart, by version. */
const path = (): string => {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).toSorted().toReversed() : []
  return [...versions.map((version) => join(root, version, 'bin')), process.env.PATH].join(delimiter)
}
