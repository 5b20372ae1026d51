/*
 * The first test of the tool ended all of its file: commander ended the
 * process. And a typing error is taken for an outage: both exit 1.
 *
 * run(argv, probe) is `check [--quiet] <target...>`, made with commander. It
 * probes each target and resolves to the exit code: 1 if one is unhealthy or
 * its probe rejects, 2 for wrong usage, else 0. It never exits.
 *
 * Done when:
 * - gives 0 when all are healthy
 * - gives 1 when one is not
 * - gives 2 for wrong usage, and probes nobody
 * - gives 0 for --help
 */
import { Command } from 'commander'

export type Probe = (target: string) => Promise<boolean>

export async function run(argv: string[], probe: Probe): Promise<number> {
  const program = new Command('check')
  return program.args.length - 1
}
