// fails: gives 1 when one is not | "api broken, where the probe of broken rejects" gave 2 (required: 1). Scripts act on this number and on nothing else.
import { Command } from 'commander'

export async function run(argv: string[], probe: (target: string) => Promise<boolean>): Promise<number> {
  let exitCode = 0
  const program = new Command('check')
    .argument('<target...>')
    .option('--quiet')
    .exitOverride()
    .action(async (targets: string[]) => {
      for (const target of targets) if (!(await probe(target))) exitCode = 1
    })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    return (error as { code?: string }).code === 'commander.helpDisplayed' ? 0 : 2
  }
}
