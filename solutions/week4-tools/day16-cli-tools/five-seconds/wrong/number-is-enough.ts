// fails: refuses what is no number in range | "--timeout=1e3" was read as {"targets":[],"timeout":1000,"workers":4,"isVerbose":false} (required: an Error). A typing error runs, and does what nobody meant.
import { parseArgs } from 'node:util'

export function readFlags(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { timeout: { type: 'string' }, workers: { type: 'string' }, verbose: { type: 'boolean' } },
  })
  const timeout = Number(values.timeout ?? 1_000)
  const workers = Number(values.workers ?? 4)
  const isFair = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most
  if (!isFair(timeout, 60_000) || !isFair(workers, 64)) throw new RangeError('out of range')
  return { targets: positionals, timeout, workers, isVerbose: values.verbose ?? false }
}
