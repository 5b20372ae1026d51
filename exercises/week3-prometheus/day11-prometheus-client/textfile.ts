/*
 * node_exporter picks up a file that the backup job leaves behind. For a week
 * its log has said "invalid metric name" of line 2, and the metric is missing.
 *
 * describeBackup(bytes, endedAt) resolves to the text of that file: the
 * gauges backup_size_bytes and backup_last_success_timestamp_seconds, the
 * latter in seconds since 1970. It may be called again.
 *
 * Done when:
 * - gives a file that node_exporter can read
 * - tells size and time of the backup
 * - tells each backup by itself
 */
import { Gauge, Registry } from 'prom-client'

export async function describeBackup(bytes: number, endedAt: Date): Promise<string> {
  const registry = new Registry()
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] })
  gauge('backup_size_bytes', 'Size of the backup.').set(bytes)
  gauge('backup_last_success_timestamp_seconds', 'When it ended.').set(endedAt.getTime() / 1000)
  return `# the last backup\n${registry.metrics()}`
}
