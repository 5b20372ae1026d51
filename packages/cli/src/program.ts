import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { open } from './commands/open.ts'
import type { Finish } from './program/finish.ts'
import { addLabCommands } from './program/lab-commands.ts'
import { addLearnerCommands } from './program/learner-commands.ts'
import { addRoomCommands } from './program/room-commands.ts'
import { addStaffCommands } from './program/staff-commands.ts'
import type { OpenOptions } from './screens/open-options.ts'
import { reportToRoom } from './report-to-room.ts'
import { becomePerson, personFirst } from './become-person.ts'
import type { Workspace } from './workspace.ts'

/** The `firedrill` command: argv in, exit code out. Errors are thrown for `main` to print. */
export const createProgram = (caller: Workspace): { run: (argv: string[]) => Promise<number> } => {
  // It is known once the command line is read, and before anything runs.
  const workspace = { ...caller }
  let exitCode = 0
  const finish: Finish = async (code) => {
    exitCode = await code
    await reportToRoom(workspace)
  }
  const program = new Command('drill')
    .description('A training workbook for site reliability engineering, and the runner that drills it.')
    .argument('[target]', 'a day, an item, review, or nothing for home: day1, status-code')
    .option('--plain', 'line by line, for a pipe or a screen reader')
    .option('--ascii', 'no character beyond ASCII')
    .addOption(new Option('--judge <when>', 'what has your work judged').choices(['save', 'key']))
    .option('--no-timer', 'without a clock; no times are kept')
    .addOption(new Option('--only <what>', 'a part of the day').choices(['drills', 'exercises']))
    .addOption(new Option('--order <order>', 'seed: lesson, exercises, drills').choices(['day', 'seed']))
    .addOption(
      new Option('--as <name>', 'one of several people on this laptop: work and history of their own').env(
        'FIREDRILL_AS',
      ),
    )
    .option('--join <address>', 'join a workshop first: CODE@host, as its instructor shows it')
    .option('--name <name>', 'your name there')
    .option('--share-source', 'let it have your files, too')
    .option('--yes', 'you know what is shared, and say yes')
    .option('--version', 'the version of firedrill')
    .on('option:version', () => {
      process.stdout.write(`${readVersion(workspace.home)}\n`)
      throw new CommanderError(0, 'commander.version', 'told')
    })
    // With a target of its own, the program gets no such command unless it is told.
    .helpCommand('help [command]', 'every command, or what one of them does')
    .showHelpAfterError('`pnpm drill help` shows every command.')
    .exitOverride()
    .hook('preAction', (_program, action) => becomePerson(workspace, action))
    .action((target: string | undefined, options: OpenOptions) => finish(open(workspace, target, options)))
  addLearnerCommands(program, workspace, finish)
  addRoomCommands(program, workspace, finish)
  addLabCommands(program, finish)
  addStaffCommands(program, workspace, finish)
  return {
    run: async (argv) => {
      await program.parseAsync(personFirst(argv), { from: 'user' })
      return exitCode
    },
  }
}

const readVersion = (home: string): string =>
  (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version
