import { Command } from 'commander'
import { open } from './commands/open.ts'
import type { Finish } from './program/finish.ts'
import { addLabCommands } from './program/lab-commands.ts'
import { addLearnerCommands } from './program/learner-commands.ts'
import { addStaffCommands } from './program/staff-commands.ts'
import type { Workspace } from './workspace.ts'

/** The `firedrill` command: argv in, exit code out. Errors are thrown for `main` to print. */
export const createProgram = (workspace: Workspace): { run: (argv: string[]) => Promise<number> } => {
  let exitCode = 0
  const finish: Finish = async (code) => {
    exitCode = await code
  }
  const program = new Command('drill')
    .description('A training workbook for site reliability engineering, and the runner that drills it.')
    .argument('[target]', 'a day, an item, or nothing to go on where you were: day1, status-code')
    .showHelpAfterError('`pnpm drill help` shows every command.')
    .exitOverride()
    .action((target: string | undefined) => finish(open(workspace, target)))
  addLearnerCommands(program, workspace, finish)
  addLabCommands(program, finish)
  addStaffCommands(program, workspace, finish)
  return {
    run: async (argv) => {
      await program.parseAsync(argv, { from: 'user' })
      return exitCode
    },
  }
}
