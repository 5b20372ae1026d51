import { type Command, Option } from 'commander'
import type { GradeCommandOptions } from '../commands/grade.ts'
import type { MergeCommandOptions } from '../commands/grade-merge.ts'
import type { Workspace } from '../workspace.ts'
import { addServiceCommands } from './grade-service-commands.ts'
import { addFormats } from './grade-formats.ts'
import type { Finish } from './finish.ts'

/** `grade`: the same judge, for code nobody trusts. Its code is loaded when it runs. */
export const addGradeCommands = (program: Command, workspace: Workspace, finish: Finish): void => {
  const command = program
    .command('grade')
    .description('grade submissions: folders of work, repositories, archives, or folders of many')
    .argument('<path...>', 'laid out like work/, or holding a work/; .zip, .tar.gz and .tgz too')
    .option('--assignment <file>', 'what counts, for how much, until when')
    .option('--items <items>', 'only these, with commas between them')
    .option('--days <days>', 'only these days, with commas between them')
    .option('--min-score <percent>', 'exit with 1 where a submission has less')
    .option('--jobs <n>', 'judges side by side; half the cores unless told')
    .option('--seed-key <file>', 'a secret from which seeds are made')
    .option('--seed <seed>', 'repeat a verdict: eight hexadecimal digits')
    .option('--received <time>', 'when the submissions came, such as 2026-11-30T18:00:00Z')
    .addOption(
      new Option('--tier <tier>', 'how candidates are contained')
        .choices(['T1', 'T2', 'best'])
        .default('best'),
    )
    .addOption(
      new Option(
        '--min-tier <tier>',
        'grade nothing under weaker containment; T2 unless told, or --tier is T1',
      ).choices(['T1', 'T2']),
    )
    .addOption(
      new Option('--visibility <level>', 'what learners may see of messages')
        .choices(['visible', 'hidden', 'after-due'])
        .default('visible'),
    )
    .option('--shard <i/n>', 'grade one of n parts, and write it to --out')
    .option('--no-cache', 'judge what was judged before, too')
    .action(async (paths: string[], options: GradeCommandOptions) => {
      const { grade } = await import('../commands/grade.ts')
      await finish(grade(workspace, paths, options))
    })
  addFormats(command)
  // An option after a subcommand's name is the subcommand's.
  program.enablePositionalOptions()
  command.enablePositionalOptions()
  const merge = command
    .command('merge')
    .description('make one report of the parts that --shard wrote')
    .argument('<part...>', 'parts, or folders in which they lie')
    .action(async (paths: string[], options: MergeCommandOptions) => {
      const { mergeGrades } = await import('../commands/grade-merge.ts')
      await finish(mergeGrades(paths, options))
    })
  addFormats(merge)
  addServiceCommands(command, workspace, finish)
}
