// fails: refuses what is no number in range | What reads as far as it can, and forgets the rest, takes 5s for 5.
import { parseArgs } from 'node:util'

export function readFlags(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { timeout: { type: 'string' }, workers: { type: 'string' }, verbose: { type: 'boolean' } },
  })
  const timeout = Number.parseInt(values.timeout ?? '1000', 10)
  const workers = Number.parseInt(values.workers ?? '4', 10)
  if (!(timeout >= 1 && timeout <= 60_000 && workers >= 1 && workers <= 64))
    throw new RangeError('out of range')
  return { targets: positionals, timeout, workers, isVerbose: values.verbose ?? false }
}
