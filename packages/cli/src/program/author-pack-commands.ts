import { type Command, Option } from 'commander'
import type { PackCommandOptions } from '../commands/author-pack.ts'
import type { Workspace } from '../workspace.ts'
import type { Finish } from './finish.ts'

/** `author pack` and `author key`; their code is loaded when they run. */
export const addPackCommands = (author: Command, workspace: Workspace, finish: Finish): void => {
  author
    .command('pack')
    .description('make an edition: for learners, or for a room without network')
    .addOption(
      new Option(
        '--for <whom>',
        'learners: hidden tests sealed, solutions locked; offline: that, with all it needs',
      )
        .choices(['learners', 'offline'])
        .makeOptionMandatory(),
    )
    .option('--out <path>', 'a folder, or an archive that ends in .tar.gz or .zip')
    .option(
      '--secret <file>',
      "the course's secret, from which keys are made; .firedrill/course.secret unless told",
    )
    .option(
      '--platform <platform>',
      'of an offline edition: linux-x64, darwin-arm64, win32-x64 and so on; this machine unless told',
    )
    .option('--uncommitted', 'take files that differ from the commit, too')
    .option('--json', 'print JSON')
    .action(async (options: PackCommandOptions) => {
      const { pack } = await import('../commands/author-pack.ts')
      await finish(pack(workspace, options))
    })
  author
    .command('key')
    .description("the keys that open days' solutions in learner editions")
    .argument('[day...]', 'days; all that are written unless told')
    .option('--secret <file>', "the course's secret; .firedrill/course.secret unless told")
    .option('--json', 'print JSON')
    .action(async (days: string[], options: { secret?: string; json?: boolean }) => {
      const { key } = await import('../commands/author-key.ts')
      await finish(key(workspace, days, options))
    })
}
