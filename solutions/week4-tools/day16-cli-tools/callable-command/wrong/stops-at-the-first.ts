// fails: gives 1 when one is not | "api down db" probed api down (required: api db down). Who stops at the first never hears of the second.
import { Command, CommanderError } from 'commander'

export const run = async (argv: string[], probe: (target: string) => Promise<boolean>) => {
  const program = new Command('check').argument('<target...>').option('--quiet').exitOverride()
  let code = 0
  program.action(async (targets: string[]) => {
    for (const target of targets) {
      if (await probe(target).catch(() => false)) continue
      code = 1
      return
    }
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return error instanceof CommanderError && error.exitCode === 0 ? 0 : 2
  }
}
