import { Command } from 'commander'

class Finished extends Error {
  constructor(readonly code: number) {
    super(`exit ${code}`)
  }
}

export const run = async (argv: string[], probe: (target: string) => Promise<boolean>) => {
  const program = new Command()
  program.name('check').arguments('<target...>').option('--quiet')
  program.exitOverride(({ code }) => {
    throw new Finished(['commander.helpDisplayed', 'commander.help'].includes(code) ? 0 : 2)
  })
  program.action(async (targets: string[]) => {
    let down = 0
    for (const target of targets) {
      const isWell = await Promise.resolve(probe(target)).then(Boolean, () => false)
      if (!isWell) down++
    }
    if (down > 0) throw new Finished(1)
  })
  return program.parseAsync(['node', 'check', ...argv]).then(
    () => 0,
    (error: unknown) => {
      if (error instanceof Finished) return error.code
      throw error
    },
  )
}
