import { Gauge, Registry } from 'prom-client'

export async function describeBackup(bytes: number, endedAt: Date): Promise<string> {
  const registry = new Registry()
  const registers = [registry]
  new Gauge({ name: 'backup_size_bytes', help: 'Size of the backup.', registers }).set(bytes)
  new Gauge({
    name: 'backup_last_success_timestamp_seconds',
    help: 'When the backup ended.',
    registers,
    collect() {
      this.set(endedAt.getTime() / 1000)
    },
  })
  const texts = registry.getMetricsAsArray().map(({ name }) => registry.getSingleMetricAsString(name))
  return `${(await Promise.all(texts)).join('\n')}\n`
}
