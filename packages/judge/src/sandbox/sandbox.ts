/** How the kernel is made to contain a candidate at T2. Both are tried by running them. */
export type Containment =
  /** The judge is root: each run's candidate gets a user number that nothing else has. */
  | 'own-user'
  /** The judge may not be root: a user namespace, in which the candidate has no privilege. */
  | 'user-namespace'

/** Where one run's candidate lives: known before the run is, so that its process can wait there. */
export interface Cell {
  containment: Containment
  /** The candidate's user number outside; null where it is the judge's own. */
  uid: number | null
  /** Folder with the filter and the few files of `/etc` a candidate sees. */
  equipment: string
  /** Folder of the run, with `tree`, `tmp` and `apart`: all that its candidate may write to. */
  folder: string
}

/** One run's sandbox, as data: every process of the run is started into a view of the machine made from it. */
export interface Sandbox extends Cell {
  libraries: LibraryMounts
}

/** The week's libraries with all they need, and where a candidate finds them. */
export interface LibraryMounts {
  /** Packages' folders outside and inside. */
  packages: { from: string; to: string }[]
  /** Links inside: which package answers to a name, seen from another. */
  links: { target: string; path: string }[]
}

/** Where things are inside a sandbox, wherever the course lives outside. */
export const inside = {
  tree: '/drill/tree',
  temporary: '/drill/tmp',
  apart: '/drill/apart',
  host: '/drill/host',
  week: '/drill/week',
  node: '/usr/local/bin/node',
} as const

/** What a candidate's processes may use together, beside the memory limit of their item. */
export const sandboxLimits = {
  /** Processes and threads; Node has eleven. */
  tasks: 256,
  openFiles: 1_024,
  /** Bytes of one file. */
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of all files of a judge's runs: one run at a time. */
  diskBytes: 128 * 1024 * 1024,
  /** Files and folders. */
  diskFiles: 20_000,
} as const
