import { Command } from 'commander'
import { list } from './commands/list.ts'
import { open } from './commands/open.ts'
import { run } from './commands/run.ts'
import type { Workspace } from './workspace.ts'

/** The `firedrill` command: argv in, exit code out. Errors are thrown for `main` to print. */
export const createProgram = (workspace: Workspace): { run: (argv: string[]) => Promise<number> } => {
  let exitCode = 0
  const finish = async (code: Promise<number>): Promise<void> => {
    exitCode = await code
  }
  const program = new Command('drill')
    .description('A training workbook for site reliability engineering, and the runner that drills it.')
    .argument('[target]', 'a day, an item, or nothing to go on where you were: day1, status-code')
    .showHelpAfterError('`pnpm drill help` shows every command.')
    .exitOverride()
    .action((target: string | undefined) => finish(open(workspace, target)))

  program
    .command('list')
    .description('what is in the course, and how far you are')
    .option('--json', 'print JSON')
    .action((options: { json?: boolean }) => finish(list(workspace, options)))

  program
    .command('run')
    .description('judge your work without the screen')
    .argument('<target...>', 'days or items')
    .option('--from <dir>', 'judge another folder, laid out like work/')
    .option('--watch', 'judge again at every save')
    .option('--seed <seed>', 'repeat a verdict: eight hexadecimal digits')
    .option('--json', 'print JSON')
    .action((targets: string[], options: Parameters<typeof run>[2]) =>
      finish(run(workspace, targets, options)),
    )

  const author = program.command('author').description('prove that the content is right')
  author
    .command('check')
    .description('starters fail, solutions pass, wrong answers are caught')
    .argument('[target...]', 'days or items; everything unless told')
    .option('--root <dir>', 'another course than this one')
    .option('--repeats <n>', 'how often each correct solution must pass', '3')
    .option('--seed <seed>', 'repeat a check')
    .option('--json', 'print JSON')
    .action(
      async (
        targets: string[],
        options: { root?: string; repeats: string; seed?: string; json?: boolean },
      ) => {
        const { check } = await import('./commands/author-check.ts')
        await finish(check(workspace, targets, options))
      },
    )
  author
    .command('bench')
    .description('time it, as ratios against references measured in the same run')
    .option('--rounds <n>', 'how often each is measured', '40')
    .option('--only <names...>', 'only these')
    .option('--long', 'also 3,000 reruns')
    .option('--save', 'keep the figures in docs/bench.json')
    .option('--json', 'print JSON')
    .action(
      async (options: {
        rounds: string
        only?: string[]
        long?: boolean
        save?: boolean
        json?: boolean
      }) => {
        const { bench } = await import('./commands/author-bench.ts')
        await finish(bench(workspace, options))
      },
    )

  return {
    run: async (argv) => {
      await program.parseAsync(argv, { from: 'user' })
      return exitCode
    },
  }
}
