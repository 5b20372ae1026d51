import type { Command } from 'commander'
import type { Finish } from './finish.ts'
import type { Workspace } from '../workspace.ts'
import { addPackCommands } from './author-pack-commands.ts'

/** `author check`, `author bench`, `author install-cost`; their code is loaded when they run. */
export const addAuthorCommands = (program: Command, workspace: Workspace, finish: Finish): void => {
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
        const { check } = await import('../commands/author-check.ts')
        await finish(check(workspace, targets, options))
      },
    )
  author
    .command('bench')
    .description('time it, as ratios against references measured in the same run')
    .argument('[part...]', 'only these: saves, grade …')
    .option('--rounds <n>', 'how often each is measured', '40')
    .option('--only <names...>', 'only these')
    .option('--long', 'also 3,000 reruns, and 1,000 submissions')
    .option('--save', 'keep the figures in docs/bench.json')
    .option('--json', 'print JSON')
    .action(
      async (
        parts: string[],
        options: { rounds: string; only?: string[]; long?: boolean; save?: boolean; json?: boolean },
      ) => {
        const { bench } = await import('../commands/author-bench.ts')
        const only = parts.length > 0 ? parts : options.only
        await finish(bench(workspace, { ...options, only }))
      },
    )
  author
    .command('install-cost')
    .description("measure a learner's first command: megabytes, and seconds to the first task")
    .option('--mbit <n>', 'speed of the line, in megabits a second', '50')
    .option('--save', 'keep the figures in docs/install.json')
    .option('--json', 'print JSON')
    .action(async (options: { mbit: string; save?: boolean; json?: boolean }) => {
      const { installCost } = await import('../commands/author-install.ts')
      await finish(installCost(workspace, options))
    })
  addPackCommands(author, workspace, finish)
}
