import { Command, InvalidArgumentError } from 'commander'

const upTo = (most: number) => (text: string) => {
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > most) throw new InvalidArgumentError('')
  return Number(text)
}

export function readFlags(argv: string[]) {
  const command = new Command()
    .argument('[targets...]')
    .option('--timeout <ms>', '', upTo(60_000), 1_000)
    .option('--workers <n>', '', upTo(64), 4)
    .option('--verbose', '', false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .parse(argv, { from: 'user' })
  const { timeout, workers, verbose } = command.opts()
  return { targets: command.args, timeout, workers, isVerbose: verbose }
}
