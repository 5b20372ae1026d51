// fails: refuses what is no number in range | "--timeout=60001" was read as {"targets":[],"timeout":60001,"workers":4,"isVerbose":false} (required: an Error). A typing error runs, and does what nobody meant.
import { parseArgs } from 'node:util'

export function readFlags(argv: string[]) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { timeout: { type: 'string' }, workers: { type: 'string' }, verbose: { type: 'boolean' } },
  })
  const number = (text: string) => {
    if (!/^[1-9]\d*$/.test(text)) throw new RangeError(`${text} is no number above 0`)
    return Number(text)
  }
  return {
    targets: positionals,
    timeout: number(values.timeout ?? '1000'),
    workers: number(values.workers ?? '4'),
    isVerbose: values.verbose ?? false,
  }
}
