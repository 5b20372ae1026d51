import { get } from '../get.ts'
import { type Program, startProgram } from '../programs/start-program.ts'

/** An alert that Alertmanager holds. */
export interface HeldAlert {
  labels: Record<string, string>
  annotations: Record<string, string>
  state: 'active' | 'suppressed' | 'unprocessed'
}

/** A running Alertmanager. */
export interface Alertmanager extends Program {
  alerts: () => Promise<HeldAlert[]>
}

/**
 * Starts the real Alertmanager from PATH on a free port of 127.0.0.1, alone and with its data in a temporary folder.
 * Every notification goes to `webhook` at once, where one is given; `config` is a whole configuration, as YAML.
 * Rejects with a FiredrillError where it is missing, or where its configuration is wrong.
 */
export const startAlertmanager = async ({
  webhook,
  config = configFor(webhook),
}: {
  webhook?: string
  config?: string
} = {}): Promise<Alertmanager> => {
  const program = await startProgram({
    name: 'alertmanager',
    files: { 'alertmanager.yml': config },
    args: [
      '--config.file=alertmanager.yml',
      '--storage.path=data',
      '--web.listen-address=127.0.0.1:0',
      '--cluster.listen-address=',
    ],
    listening: /Listening on.*?address=(\S+)/,
    readyPath: '/-/ready',
  })
  return {
    ...program,
    alerts: async () => {
      const { bytes } = await get(`${program.url}/api/v2/alerts`, { timeoutMs: 10_000 })
      const found = JSON.parse(bytes.toString()) as (Omit<HeldAlert, 'state'> & {
        status: Pick<HeldAlert, 'state'>
      })[]
      return found.map(({ labels, annotations, status }) => ({ labels, annotations, state: status.state }))
    },
  }
}

const configFor = (webhook: string | undefined): string =>
  JSON.stringify({
    route: { receiver: 'lab', group_wait: '0s', group_interval: '1s', repeat_interval: '1h' },
    receivers: [{ name: 'lab', ...(webhook ? { webhook_configs: [{ url: webhook }] } : {}) }],
  })
