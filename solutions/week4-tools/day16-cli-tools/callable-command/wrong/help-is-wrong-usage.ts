// fails: gives 0 for --help | "--help" gave 2 (required: 0). Scripts act on this number and on nothing else.
import { Command } from 'commander'

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
  } catch {
    return 2
  }
}
