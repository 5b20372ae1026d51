import { createInterface } from 'node:readline'
import { type Command, InvalidArgumentError, Option, program } from 'commander'

process.on('uncaughtException', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  console.error(error)
  process.exit(70)
})

const upTo = (most: number) => (text: string) => {
  const isFair = /^\d+$/.test(text) && BigInt(text) > 0n && BigInt(text) <= BigInt(most)
  if (!isFair) throw new InvalidArgumentError(`not within 1 and ${most}`)
  return Number(text)
}

async function* lines() {
  for await (const line of createInterface({ input: process.stdin })) {
    if (/^\s*(#|$)/.test(line)) continue
    yield line.trim()
  }
}

program
  .name('sre-checker')
  .arguments('<target...>')
  .option('--timeout <ms>', 'limit', upTo(60_000), 1_000)
  .option('--workers <n>', 'width', upTo(64), 4)
  .addOption(new Option('--output <format>').choices(['text', 'json', 'csv']).default('text'))
  .option('--config <path>')
  .option('--verbose')
  .exitOverride((error) => process.exit(error.exitCode && 2))
  .action(async (words: string[], options, command: Command) => {
    const targets: string[] = []
    for (const word of words) {
      if (word !== '-') targets.push(word)
      else for await (const line of lines()) targets.push(line)
    }
    if (!targets.length) command.error('no target at all')
    if (options.verbose) console.error(`${targets.length} to check`)
    const { timeout: timeoutMs, workers, output, config = null, verbose: isVerbose = false } = options
    console.log(JSON.stringify({ targets, timeoutMs, workers, output, config, isVerbose }))
  })

await program.parseAsync()
