import { type Command, Option } from 'commander'
import type { CheckFlags } from '../commands/author-check.ts'
import type { FlakeFlags } from '../commands/author-flake.ts'
import type { MutateFlags } from '../commands/author-mutate.ts'
import type { PreviewFlags } from '../commands/author-preview.ts'
import type { QualityFlags } from '../commands/author-quality.ts'
import type { StatsFlags } from '../commands/author-stats.ts'
import type { Finish } from './finish.ts'
import type { Workspace } from '../workspace.ts'
import { addPackCommands } from './author-pack-commands.ts'

/** The author's commands; their code is loaded when they run. */
export const addAuthorCommands = (program: Command, workspace: Workspace, finish: Finish): void => {
  const author = program.command('author').description('prove that the content is right')
  author
    .command('check')
    .description('starters fail, solutions pass, wrong answers are caught')
    .argument('[target...]', 'days or items; everything unless told')
    .option('--changed [branch]', 'only what differs from where this work and main parted')
    .option('--root <dir>', 'another course than this one')
    .addOption(
      new Option('--sample <percent>', 'read all; judge what changed, and so much of the rest').env(
        'FIREDRILL_SAMPLE',
      ),
    )
    .option('--repeats <n>', 'how often each correct solution must pass', '3')
    .option('--seed <seed>', 'repeat a check')
    .option('--json', 'print JSON')
    .action(async (targets: string[], flags: CheckFlags) => {
      const { check } = await import('../commands/author-check.ts')
      await finish(check(workspace, targets, flags))
    })
  author
    .command('flake')
    .description('run hidden tests against correct answers, again and again: none may fail')
    .argument('[target...]', 'days or items; everything unless told')
    .option('--changed [branch]', 'only what differs from where this work and main parted')
    .option('--root <dir>', 'another course than this one')
    .option('--runs <n>', 'runs of each item, over all its correct answers', '200')
    .option('--wrong', 'wrong answers instead, each so often: whether they are judged alike every time')
    .option('--load', 'keep every processor busy meanwhile')
    .option('--jobs <n>', 'judges at once; one more than processors unless told')
    .option('--seed <seed>', 'the same seeds in the same order as another time')
    .option('--repeat <seed>', 'one seed for all runs: that of a flake')
    .option('--save', 'keep the figures in docs/quality/')
    .option('--json', 'print JSON')
    .action(async (targets: string[], flags: FlakeFlags) => {
      const { flake } = await import('../commands/author-flake.ts')
      await finish(flake(workspace, targets, flags))
    })
  author
    .command('mutate')
    .description('change solutions in one place at a time: every change is caught, or excused')
    .argument('[target...]', 'days or items; everything unless told')
    .option('--changed [branch]', 'only what differs from where this work and main parted')
    .option('--root <dir>', 'another course than this one')
    .option('--jobs <n>', 'judges at once', '2')
    .option('--seed <seed>', 'other seeds than the usual ones', '00000000')
    .option('--save', 'keep the figures in docs/quality/')
    .option('--json', 'print JSON')
    .action(async (targets: string[], flags: MutateFlags) => {
      const { mutate } = await import('../commands/author-mutate.ts')
      await finish(mutate(workspace, targets, flags))
    })
  author
    .command('quality')
    .description('the quality page: every figure is there and belongs to what is written now')
    .argument('[target...]', 'days or items whose figures are meant; everything unless told')
    .option('--root <dir>', 'another course than this one')
    .option('--save', 'write docs/quality.md from the kept figures')
    .option('--check', 'fail where a figure is bad or the page is old')
    .option('--complete', 'fail also where a figure is still to be taken of the bytes there are')
    .option('--json', 'print JSON')
    .action(async (targets: string[], flags: QualityFlags) => {
      const { quality } = await import('../commands/author-quality.ts')
      await finish(quality(workspace, targets, flags))
    })
  author
    .command('new')
    .description('the files of a new item, in which every word of its own is still to be written')
    .argument('<kind>', 'drill, debug, exercise, or a question: choice, multi, number, order, text, reflect')
    .argument('<day>', 'the day it belongs to: day3')
    .argument('<slug>', 'its name on the command line: retry-after')
    .option('--root <dir>', 'another course than this one')
    .action(async (kind: string, day: string, slug: string, flags: { root?: string }) => {
      const { startNew } = await import('../commands/author-new.ts')
      await finish(startNew(workspace, [kind, day, slug], flags))
    })
  author
    .command('preview')
    .description('an item as a learner sees it, without leaving a trace')
    .argument('<item>', 'a day or an item')
    .option('--with <answer>', 'in the place of the starter: solution, also/<name> or wrong/<name>')
    .option('--root <dir>', 'another course than this one')
    .action(async (word: string, flags: PreviewFlags) => {
      const { preview } = await import('../commands/author-preview.ts')
      await finish(preview(workspace, word, flags))
    })
  author
    .command('stats')
    .description(
      'how learners got on, from exported journals or reports of grades, and at which checks they failed',
    )
    .argument(
      '[file...]',
      'files of `pnpm drill progress export`, one for each learner, or reports of `pnpm grade --json`',
    )
    .option('--root <dir>', 'another course than this one')
    .option('--ideas', 'the ledger of what each item teaches instead')
    .option('--json', 'print JSON')
    .action(async (files: string[], flags: StatsFlags) => {
      const { stats } = await import('../commands/author-stats.ts')
      await finish(stats(workspace, files, flags))
    })
  author
    .command('bench')
    .description('time it, as ratios against references measured in the same run')
    .argument('[part...]', 'only these: saves, grade …')
    .option('--rounds <n>', 'how often each is measured', '40')
    .option('--only <names...>', 'only these')
    .option('--long', 'also 3,000 reruns, and 1,000 submissions; a workshop for five minutes')
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
