// fails: gives a file that node_exporter can read | node_exporter cannot read the file, line 1: expected a metric name, got "[{\"help\":\"Size of the backup.\",\"name\":\"backup_size_bytes\",\"t…" (required: the text format). None of it is exposed, as if nobody had made a backup.
import { Gauge, Registry } from 'prom-client'

export async function describeBackup(bytes: number, endedAt: Date) {
  const registry = new Registry()
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] })
  gauge('backup_size_bytes', 'Size of the backup.').set(bytes)
  gauge('backup_last_success_timestamp_seconds', 'When it ended.').set(endedAt.getTime() / 1000)
  return `${JSON.stringify(await registry.getMetricsAsJSON())}\n`
}
