// fails: refuses flags it does not know | "--timout=9" was read as {"targets":[],"timeout":1000,"workers":4,"isVerbose":false} (required: an Error). A typing error runs, and does what nobody meant.
import { parseArgs } from 'node:util'

export function readFlags(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    strict: false,
    allowPositionals: true,
    options: { timeout: { type: 'string' }, workers: { type: 'string' }, verbose: { type: 'boolean' } },
  })
  const number = (text: unknown, most: number) => {
    if (!/^\d+$/.test(String(text)) || Number(text) < 1 || Number(text) > most) throw new RangeError('no')
    return Number(text)
  }
  return {
    targets: positionals,
    timeout: number(values.timeout ?? '1000', 60_000),
    workers: number(values.workers ?? '4', 64),
    isVerbose: values.verbose === true,
  }
}
