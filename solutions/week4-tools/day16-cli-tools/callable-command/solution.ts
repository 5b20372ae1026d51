import { Command, CommanderError } from 'commander'

export type Probe = (target: string) => Promise<boolean>

export async function run(argv: string[], probe: Probe): Promise<number> {
  let exitCode = 0
  const program = new Command('check')
    .argument('<target...>')
    .option('--quiet', 'print nothing')
    .exitOverride()
    .action(async (targets: string[]) => {
      const healthy = await Promise.all(targets.map((target) => probe(target).catch(() => false)))
      exitCode = healthy.every(Boolean) ? 0 : 1
    })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
}
