import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'

/** A bare Node in a sandbox: what T2 costs before anything is judged. */
export interface SandboxedNode {
  /** Starts `node -e 0` inside; resolves to the milliseconds until it has ended. */
  time: () => Promise<number>
  close: () => void
}

/**
 * Bubblewrap with the namespaces and mounts that the judge gives a candidate of a course without libraries; without its
 * filter, its limits and its change of user, so that the reference is rather too fast.
 */
export const openSandboxedNode = (bundleDir: string): SandboxedNode => {
  const folder = mkdtempSync(join(tmpdir(), 'firedrill-bench-'))
  for (const name of ['tree', 'tmp']) mkdirSync(join(folder, name))
  const args = [...namespaces(), ...machine(), ...ours(folder, bundleDir), ...words('--chdir / --')]
  return {
    time: () => timeBubblewrap([...args, node, '-e', '0']),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const bubblewrap = 'bwrap'
const node = '/usr/local/bin/node'

const words = (text: string): string[] => text.split(' ')

const namespaces = (): string[] => [
  ...(process.getuid?.() === 0 ? [] : words('--unshare-user --disable-userns --uid 1000 --gid 1000')),
  ...words('--unshare-pid --unshare-ipc --unshare-uts --unshare-cgroup-try --hostname drill'),
  ...words('--die-with-parent --new-session'),
]

const machine = (): string[] => [
  ...words('--dir /usr --dir /usr/local --dir /usr/local/bin --dir /etc --dir /drill'),
  ...['/usr/bin', '/usr/lib', '/usr/lib64', '/usr/lib32', '/usr/libx32'].flatMap(show),
  ...['/bin', '/lib', '/lib64', '/lib32', '/libx32'].flatMap(show),
  ...words('--proc /proc --dev /dev --ro-bind'),
  process.execPath,
  node,
  ...['/etc/ld.so.cache', '/etc/alternatives', '/etc/hosts', '/etc/passwd'].flatMap(show),
]

const ours = (folder: string, bundleDir: string): string[] => [
  ...words('--dir /drill/host --dir /drill/week'),
  ...readdirSync(bundleDir).flatMap((name) =>
    isOfCandidate(name) ? ['--ro-bind', join(bundleDir, name), `/drill/host/${name}`] : [],
  ),
  '--bind',
  join(folder, 'tree'),
  '/drill/tree',
  '--bind',
  join(folder, 'tmp'),
  '/drill/tmp',
  ...words('--symlink /drill/tmp /tmp --remount-ro /dev --remount-ro /'),
]

const isOfCandidate = (name: string): boolean => /^(host|hooks)\b.*\.mjs$/.test(name)

const show = (path: string): string[] => {
  const status = lstatSync(path, { throwIfNoEntry: false })
  if (!status) return []
  return status.isSymbolicLink() ? ['--symlink', readlinkSync(path), path] : ['--ro-bind', path, path]
}

const timeBubblewrap = (args: string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(bubblewrap, args, { stdio: ['ignore', 'ignore', 'pipe'], env: {}, timeout: 60_000 })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => void (said = (said + chunk.toString()).slice(-2_000)))
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) return resolve(performance.now() - started)
      const message = `A bare Node in a sandbox ended with ${code}:\n${said}`
      reject(new FiredrillError('environment', message, 'Run `pnpm drill doctor`.'))
    })
  })
