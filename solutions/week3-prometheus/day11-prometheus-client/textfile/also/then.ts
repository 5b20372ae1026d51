import client from 'prom-client'

const registry = new client.Registry()
const size = new client.Gauge({ name: 'backup_size_bytes', help: 'Size.', registers: [registry] })
const time = new client.Gauge({
  name: 'backup_last_success_timestamp_seconds',
  help: 'Time.',
  registers: [registry],
})

export const describeBackup = (bytes: number, endedAt: Date): Promise<string> => {
  size.set(bytes)
  time.set(endedAt.valueOf() / 1e3)
  return registry.metrics().then((text) => `# written by the backup job\n${text}`)
}
