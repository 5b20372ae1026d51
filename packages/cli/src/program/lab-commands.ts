import type { Command } from 'commander'
import type { Finish } from './finish.ts'

/** `lab up`; the services are loaded when it runs. */
export const addLabCommands = (program: Command, finish: Finish): void => {
  const lab = program.command('lab').description('the practice services, for hand use')
  lab
    .command('up')
    .description('start them and print their URLs; Ctrl-C ends them')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const { labUp } = await import('../commands/lab-up.ts')
      await finish(labUp(options))
    })
}
