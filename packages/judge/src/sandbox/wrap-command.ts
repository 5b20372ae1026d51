import { lstatSync, readdirSync, readlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { equipmentFiles } from './equipment.ts'
import { uidInside } from './run-folder.ts'
import { inside, type Sandbox, sandboxLimits } from './sandbox.ts'

/** What a process of a sandbox is started with. */
export interface SandboxedCommand {
  /** The program and its arguments, as they are called inside. */
  command: string[]
  /** Where it starts, inside. */
  cwd: string
  /** Outside: the folder with the host's bundle. */
  bundleDir: string
  /** Number of the descriptor that holds the filter. */
  filterAt: number
}

/**
 * The bubblewrap command that starts a program inside a sandbox: an empty machine, to which only what is named here is
 * added, read-only but for the run's three folders.
 */
export const wrapCommand = (sandbox: Sandbox, options: SandboxedCommand): [file: string, args: string[]] => [
  'bwrap',
  [
    ...namespaces(sandbox),
    '--seccomp',
    String(options.filterAt),
    ...machine(),
    ...etc(sandbox),
    ...ours(sandbox, options.bundleDir),
    // Whatever was mounted: nobody may grow the memory file systems that bubblewrap itself made.
    ...words('--remount-ro /dev --remount-ro / --chdir'),
    options.cwd,
    '--',
    ...(sandbox.containment === 'own-user' ? becomeUser(uidInside(sandbox)) : []),
    'prlimit',
    `--nproc=${sandboxLimits.tasks}`,
    `--nofile=${sandboxLimits.openFiles}`,
    `--fsize=${sandboxLimits.fileBytes}`,
    ...options.command,
  ],
]

const namespaces = (sandbox: Sandbox): string[] => [
  ...(sandbox.containment === 'own-user'
    ? ['SETUID', 'SETGID', 'SETPCAP'].flatMap((name) => ['--cap-add', `CAP_${name}`])
    : [
        '--unshare-user',
        '--disable-userns',
        '--uid',
        `${uidInside(sandbox)}`,
        '--gid',
        `${uidInside(sandbox)}`,
      ]),
  ...words('--unshare-pid --unshare-ipc --unshare-uts --unshare-cgroup-try --hostname drill'),
  ...words('--die-with-parent --new-session'),
]

/** The system's programs and libraries, as they are on this machine: a link stays a link. */
const machine = (): string[] => [
  ...folders('/usr', '/usr/local', '/usr/local/bin', '/etc', '/drill'),
  ...['/usr/bin', '/usr/lib', '/usr/lib64', '/usr/lib32', '/usr/libx32'].flatMap(show),
  ...['/bin', '/lib', '/lib64', '/lib32', '/libx32'].flatMap(show),
  ...words('--proc /proc --dev /dev'),
  ...readOnly(process.execPath, inside.node),
]

const etc = ({ equipment, folder }: Sandbox): string[] => [
  ...['/etc/ld.so.cache', '/etc/alternatives'].flatMap(show),
  ...readOnly(join(equipment, equipmentFiles.hosts), '/etc/hosts'),
  ...readOnly(join(folder, 'passwd'), '/etc/passwd'),
]

const ours = ({ folder, libraries }: Sandbox, bundleDir: string): string[] => [
  ...folders(inside.host, inside.week, ...foldersOf(libraries.packages.map(({ to }) => to))),
  ...hostFiles(bundleDir).flatMap((name) => readOnly(join(bundleDir, name), join(inside.host, name))),
  ...libraries.packages.flatMap(({ from, to }) => readOnly(from, to)),
  ...folders(...foldersOf(libraries.links.map(({ path }) => path))),
  ...libraries.links.flatMap(({ target, path }) => ['--symlink', target, path]),
  '--bind',
  join(folder, 'tree'),
  inside.tree,
  '--bind',
  join(folder, 'tmp'),
  inside.temporary,
  // No rename leads from one mount to another: to a candidate it is another file system.
  '--bind',
  join(folder, 'apart'),
  inside.apart,
  '--symlink',
  inside.temporary,
  '/tmp',
]

const words = (text: string): string[] => text.split(' ')
const readOnly = (from: string, to: string): string[] => ['--ro-bind', from, to]

/** Bubblewrap makes folders on the way to a mount closed to all but root, unless they are named. */
const folders = (...paths: string[]): string[] => paths.flatMap((path) => ['--dir', path])

/** The folders below `inside.week` that lead to some paths. */
const foldersOf = (paths: string[]): string[] => {
  const found = new Set<string>()
  for (const path of paths) {
    const above: string[] = []
    for (let folder = dirname(path); folder.startsWith(`${inside.week}/`); folder = dirname(folder)) {
      above.unshift(folder)
    }
    for (const folder of above) found.add(folder)
  }
  return [...found]
}

const show = (path: string): string[] => {
  const status = lstatSync(path, { throwIfNoEntry: false })
  if (!status) return []
  return status.isSymbolicLink() ? ['--symlink', readlinkSync(path), path] : readOnly(path, path)
}

const filesOf = new Map<string, string[]>()

/** Of the bundle only what the candidate's side is made of. */
const hostFiles = (bundleDir: string): string[] => {
  const known = filesOf.get(bundleDir)
  if (known) return known
  const files = readdirSync(bundleDir).filter((name) => /^(host|hooks)\b.*\.mjs$/.test(name))
  filesOf.set(bundleDir, files)
  return files
}

const becomeUser = (uid: number): string[] => [
  'setpriv',
  `--reuid=${uid}`,
  `--regid=${uid}`,
  '--clear-groups',
  '--inh-caps=-all',
  '--ambient-caps=-all',
  '--bounding-set=-all',
  '--no-new-privs',
]
