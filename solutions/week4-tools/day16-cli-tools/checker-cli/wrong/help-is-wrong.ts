// fails: prints its help to standard output | "sre-checker --help" ended with 2 (required: 0). Scripts and pipelines act on this number alone.
import { text } from 'node:stream/consumers'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'

/** What the checker was asked to do. */
interface Plan {
  targets: string[]
  timeoutMs: number
  workers: number
  output: string
  config: string | null
  isVerbose: boolean
}

const wholeNumber =
  (most: number) =>
  (value: string): number => {
    if (/^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= most) return Number(value)
    throw new InvalidArgumentError(`It must be 1 to ${most}, in digits.`)
  }

const program = new Command('sre-checker')
  .argument('<target...>', 'what to check; - reads targets from standard input')
  .addOption(new Option('--timeout <ms>', 'for one check').argParser(wholeNumber(60_000)).default(1_000))
  .addOption(new Option('--workers <n>', 'checks at once').argParser(wholeNumber(64)).default(4))
  .addOption(
    new Option('--output <format>', 'of the results').choices(['text', 'json', 'csv']).default('text'),
  )
  .option('--config <path>', 'a file with settings')
  .option('--verbose', 'say more', false)
  .exitOverride()

const readPlan = async (): Promise<Plan> => {
  program.parse()
  const { timeout, workers, output, config, verbose } = program.opts()
  const targets: string[] = []
  for (const word of program.args) {
    if (word === '-') targets.push(...(await readTargets()))
    else targets.push(word)
  }
  if (targets.length === 0) program.error('error: there is no target on standard input')
  return { targets, timeoutMs: timeout, workers, output, config: config ?? null, isVerbose: verbose }
}

const readTargets = async (): Promise<string[]> =>
  (await text(process.stdin))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  const plan = await readPlan()
  if (plan.isVerbose) process.stderr.write(`${plan.targets.length} targets\n`)
  process.stdout.write(`${JSON.stringify(plan)}\n`)
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = 2
}
