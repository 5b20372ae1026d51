import { parseArgs } from 'node:util'

export interface Flags {
  targets: string[]
  timeout: number
  workers: number
  isVerbose: boolean
}

export function readFlags(argv: string[]): Flags {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      timeout: { type: 'string', default: '1000' },
      workers: { type: 'string', default: '4' },
      verbose: { type: 'boolean', default: false },
    },
  })
  return {
    targets: positionals,
    timeout: wholeNumber('timeout', values.timeout, 60_000),
    workers: wholeNumber('workers', values.workers, 64),
    isVerbose: values.verbose,
  }
}

const wholeNumber = (name: string, text: string, most: number): number => {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value
  throw new RangeError(`--${name} must be 1 to ${most}, got "${text}"`)
}
