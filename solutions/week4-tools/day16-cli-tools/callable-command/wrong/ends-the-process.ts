// fails: gives 2 for wrong usage, and probes nobody | Your code ended the process with exit code 1. A library must throw or return; its caller decides whether to exit.
import { Command } from 'commander'

export async function run(argv: string[], probe: (target: string) => Promise<boolean>): Promise<number> {
  let exitCode = 0
  const program = new Command('check')
    .argument('<target...>')
    .option('--quiet')
    .action(async (targets: string[]) => {
      for (const target of targets) if (!(await probe(target).catch(() => false))) exitCode = 1
    })
  await program.parseAsync(argv, { from: 'user' })
  return exitCode
}
