import { parseArgs } from 'node:util'

export interface Arguments {
  targets: string[]
  timeoutMs: number
  workers: number
  output: string
}

export function readArguments(argv: string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      timeout: { type: 'string', default: '1000' },
      workers: { type: 'string', default: '4' },
      output: { type: 'string', default: 'text' },
    },
  })
  if (positionals.length === 0) throw new Error('there is no target')
  if (!['text', 'json', 'csv'].includes(values.output)) throw new Error(`${values.output} is no format`)
  return {
    targets: positionals,
    timeoutMs: wholeNumber('--timeout', values.timeout, 60_000),
    workers: wholeNumber('--workers', values.workers, 64),
    output: values.output,
  }
}

const wholeNumber = (flag: string, text: string, most: number): number => {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value
  throw new RangeError(`${flag} must be 1 to ${most}`)
}
