import { type Command, Option } from 'commander'
import type { BenchCommandOptions } from '../commands/workshop-bench.ts'
import type { HostCommandOptions } from '../commands/workshop-host.ts'
import type { ImportCommandOptions } from '../commands/workshop-import.ts'
import type { Workspace } from '../workspace.ts'
import type { Finish } from './finish.ts'

/** `workshop`: an instructor with a room of learners. Its code is loaded when it runs. */
export const addWorkshopCommands = (program: Command, workspace: Workspace, finish: Finish): void => {
  const workshop = program.command('workshop').description('lead a room of learners')
  workshop
    .command('host')
    .description('open a workshop on this machine, and go on with it the next time')
    .option('--plan <plan>', 'which days, in which order; the whole course unless told')
    .option('--port <port>', 'where to listen', '4190')
    .option('--host <host>', 'where to listen', '0.0.0.0')
    .option('--address <address>', 'what learners reach this machine by; found unless told')
    .option('--public-url <url>', 'of a proxy before this host, where the network keeps learners apart')
    .option('--database-url <url>', 'of a PostgreSQL; DATABASE_URL, else an embedded one unless told')
    .option('--data <dir>', "the workshop's folder; .firedrill/workshop unless told")
    .option(
      '--secret <file>',
      "the course's secret, whose keys are released; .firedrill/course.secret unless told",
    )
    .addOption(
      new Option('--min-tier <tier>', 'grade nothing that is handed in under weaker containment')
        .choices(['T1', 'T2'])
        .default('T2'),
    )
    .option('--kit <archive>', 'an edition that learners take from this host; may be given again', collect)
    .option('--tls-cert <file>', 'serve over TLS: the certificate, in PEM')
    .option('--tls-key <file>', 'its key, in PEM')
    .option('--json', 'print the addresses as JSON')
    .action(async (options: HostCommandOptions) => {
      const { hostWorkshop } = await import('../commands/workshop-host.ts')
      await finish(hostWorkshop(workspace, options))
    })
  workshop
    .command('import')
    .description(
      'bring histories that learners exported, where the network keeps their laptops from the host',
    )
    .argument('<file...>', 'exports; the name of a file is the name of a new row')
    .option('--url <url>', 'the host, as it runs', 'http://127.0.0.1:4190')
    .option('--data <dir>', "the workshop's folder; .firedrill/workshop unless told")
    .option('--json', 'print JSON')
    .action(async (files: string[], options: ImportCommandOptions) => {
      const { importHistories } = await import('../commands/workshop-import.ts')
      await finish(importHistories(workspace, files, options))
    })
  workshop
    .command('bench')
    .description('measure a host under a room of learners who never rest')
    .option('--long', '500 learners for five minutes, through three restarts')
    .option('--learners <n>', 'how many; may be given again; 50, 150 and 500 unless told', collect)
    .option('--seconds <n>', 'how long; 60 unless told')
    .option('--restarts <n>', 'how often it is killed and started again meanwhile; 1 unless told')
    .option('--database-url <url>', 'of a PostgreSQL of its own: what is in it stays')
    .option('--json', 'print JSON')
    .action(async (options: BenchCommandOptions) => {
      const { benchHost } = await import('../commands/workshop-bench.ts')
      await finish(benchHost(workspace, options))
    })
}

const collect = (value: string, before: string[] = []): string[] => [...before, value]
