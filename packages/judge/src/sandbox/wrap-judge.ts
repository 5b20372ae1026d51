import { sandboxLimits } from './sandbox.ts'

/**
 * The bubblewrap command in which a judge's own process is started at T2: the machine as it is, but a network of its
 * own, where only 127.0.0.1 exists, and a sized file system in memory for what its candidates write. `isRoot` keeps
 * root's privileges: the judge is trusted, and gives them up for each candidate.
 */
export const wrapJudge = (options: { scratch: string; isRoot: boolean }): [file: string, args: string[]] => [
  'bwrap',
  [
    ...'--dev-bind / / --unshare-net --die-with-parent'.split(' '),
    ...(options.isRoot ? ['--cap-add', 'ALL'] : []),
    ...memory(judgeBytes, options.scratch),
    ...memory(sandboxLimits.diskBytes, runsFolder(options.scratch)),
    '--',
  ],
]

const memory = (bytes: number, folder: string): string[] => ['--size', String(bytes), '--tmpfs', folder]

/** Where the runs' folders are, in a judge's scratch folder. */
export const runsFolder = (scratch: string): string => `${scratch}/runs`

/** Room for the judge's own files. */
const judgeBytes = 64 * 1024 * 1024
