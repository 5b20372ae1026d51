import { Command, CommanderError } from 'commander'

export async function run(argv: string[], probe: (target: string) => Promise<boolean>): Promise<number> {
  const command = new Command('check').argument('<target...>').option('-q, --quiet').exitOverride()
  try {
    command.parse(argv, { from: 'user' })
  } catch (error) {
    return error instanceof CommanderError && error.exitCode === 0 ? 0 : 2
  }
  const outcomes = await Promise.allSettled(command.args.map((target) => probe(target)))
  return Number(outcomes.some((one) => one.status === 'rejected' || !one.value))
}
