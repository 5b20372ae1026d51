// fails: takes settings from YAML and JSON | "sre-checker --config team.yaml --output=json" ended with 0 (required: 1). Scripts and pipelines act on this number alone.
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { checkAll, type Result } from './check.ts'
import { defaults, formats, isTarget, ranges, readConfig, type Settings, UsageError } from './config.ts'
import { count, serveMetrics } from './metrics.ts'
import { format } from './output.ts'

const wholeNumber =
  (least: number, most: number) =>
  (value: string): number => {
    if (/^\d+$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value)
    throw new InvalidArgumentError(`It must be ${least} to ${most}, in digits.`)
  }

const program = new Command('sre-checker')
  .argument('[target...]', 'what to check; - reads targets from standard input')
  .option('--timeout <ms>', 'for one try', wholeNumber(...ranges.timeoutMs))
  .option('--workers <n>', 'requests at once', wholeNumber(...ranges.workers))
  .option('--retries <n>', 'further tries', wholeNumber(...ranges.retries))
  .addOption(new Option('--output <format>', 'of the results').choices(formats))
  .option('--metrics <port>', 'serve metrics', wholeNumber(0, 65_535))
  .option('--config <path>', 'a file with settings')
  .option('--verbose', 'say more')
  .exitOverride()

const readSettings = async (): Promise<Settings> => {
  program.parse()
  const { timeout, workers, retries, output, config } = program.opts()
  const typed: string[] = []
  for (const word of program.args) {
    if (word === '-') typed.push(...(await readTargets()))
    else typed.push(word)
  }
  const file = config === undefined ? {} : readConfig(config)
  const targets = program.args.length > 0 ? typed : (file.targets ?? [])
  const wrong = targets.find((target) => !isTarget(target))
  if (wrong !== undefined) throw new UsageError(`${wrong} is no http or https URL`)
  if (targets.length === 0) throw new UsageError('there is no target')
  const flags = { timeoutMs: timeout, workers, retries, output }
  const given = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined))
  return { ...defaults, ...file, ...given, targets }
}

const readTargets = async (): Promise<string[]> =>
  (await text(process.stdin))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

const run = async (settings: Settings): Promise<number> => {
  const { metrics: port, verbose } = program.opts()
  const stop = new AbortController()
  const stopped = Promise.race([
    once(process, 'SIGINT').then(() => 130),
    once(process, 'SIGTERM').then(() => 143),
  ])
  void stopped.then(() => stop.abort())
  const metrics = port === undefined ? null : await serveMetrics(port)
  if (metrics) process.stderr.write(`metrics: ${metrics.url}\n`)
  const onEnd = (result: Result, seconds: number): void => {
    count(result, seconds)
    const { target, healthy, status, error, tries } = result
    if (!healthy || verbose) process.stderr.write(`${target} ${error ?? status} after ${tries} tries\n`)
  }
  const results = await checkAll(settings, { signal: stop.signal, onEnd })
  process.stdout.write(format(results, settings.output))
  if (stop.signal.aborted) {
    metrics?.close()
    return stopped
  }
  if (metrics) await stopped
  metrics?.close()
  return 0
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await run(await readSettings())
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`error: ${error.message}\n`)
  else if (!(error instanceof CommanderError)) throw error
  process.exitCode = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2
}
