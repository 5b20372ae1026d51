import type { Command } from 'commander'
import type { Finish } from './finish.ts'

/** Where an exporter of the course listens when it is run by hand. */
const defaultTarget = 'http://127.0.0.1:8000/metrics'

const collect = (value: string, before: string[] = []): string[] => [...before, value]

/** `lab up`; the services are loaded when it runs. */
export const addLabCommands = (program: Command, finish: Finish): void => {
  const lab = program.command('lab').description('the practice services, for hand use')
  lab
    .command('up')
    .description('start them and print their URLs; Ctrl-C ends them')
    .option('--json', 'print JSON')
    .argument('[service]', '"prometheus": the real one, with Alertmanager, instead of the practice services')
    .option(
      '--target <url>',
      `what Prometheus scrapes, may be given again; ${defaultTarget} unless told`,
      collect,
    )
    .action(async (service: string | undefined, options: { json?: boolean; target?: string[] }) => {
      if (service === undefined && !options.target) {
        const { labUp } = await import('../commands/lab-up.ts')
        return await finish(labUp(options))
      }
      const { prometheusUp } = await import('../commands/prometheus-up.ts')
      await finish(prometheusUp(service, { ...options, targets: options.target ?? [defaultTarget] }))
    })
}
