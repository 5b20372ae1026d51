// fails: gives 0 when all are healthy | "api db" probed api (required: api db). What is not probed is not known to be well.
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
    program.parse(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    return (error as CommanderError).exitCode === 0 ? 0 : 2
  }
}
