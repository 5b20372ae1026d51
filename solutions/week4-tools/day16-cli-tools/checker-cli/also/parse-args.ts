import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const usage = `Usage: sre-checker [options] <target...>
  --timeout <ms>  --workers <n>  --output text|json|csv
  --config <path>  --verbose  --help
`

class UsageError extends Error {}

const string = { type: 'string' } as const
const boolean = { type: 'boolean' } as const

const parse = () => {
  try {
    const options = {
      timeout: string,
      workers: string,
      output: string,
      config: string,
      verbose: boolean,
      help: boolean,
    }
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

const number = (flag: string, value: string, most: number) => {
  if (!/^[0-9]{1,5}$/.test(value) || +value < 1 || +value > most)
    throw new UsageError(`${flag}: not ${value}`)
  return +value
}

const fromInput = () =>
  readFileSync(0, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line && line[0] !== '#')

const main = () => {
  const { values, positionals } = parse()
  if (values.help) return process.stdout.write(usage)
  const targets = positionals.flatMap((word) => (word === '-' ? fromInput() : [word]))
  if (targets.length === 0) throw new UsageError('a target is missing')
  const output = values.output ?? 'text'
  if (!['text', 'json', 'csv'].includes(output)) throw new UsageError(`--output ${output} is unknown`)
  const plan = {
    config: values.config ?? null,
    isVerbose: !!values.verbose,
    output,
    targets,
    timeoutMs: number('--timeout', values.timeout ?? '1000', 60_000),
    workers: number('--workers', values.workers ?? '4', 64),
  }
  if (values.verbose) console.error('plan for %d targets', targets.length)
  process.stdout.once('error', () => process.exit(0))
  console.log(JSON.stringify(plan))
}

try {
  main()
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
