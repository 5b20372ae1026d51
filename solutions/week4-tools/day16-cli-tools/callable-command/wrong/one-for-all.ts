// fails: gives 2 for wrong usage, and probes nobody | commander gives 1 for whatever it refuses, unless it is told otherwise.
import { Command, CommanderError } from 'commander'

export async function run(argv: string[], probe: (target: string) => Promise<boolean>): Promise<number> {
  let exitCode = 0
  const program = new Command('check')
    .argument('<target...>')
    .option('--quiet')
    .exitOverride()
    .action(async (targets: string[]) => {
      for (const target of targets) if (!(await probe(target).catch(() => false))) exitCode = 1
    })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    return error instanceof CommanderError ? error.exitCode : 1
  }
}
