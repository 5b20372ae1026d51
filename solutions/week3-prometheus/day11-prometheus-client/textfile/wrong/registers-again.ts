// fails: tells each backup by itself | describeBackup() threw: A metric with the name backup_size_bytes has already been registered. (required: the text of the file). The backup ran, and looks as if it had not.
import { Gauge, Registry } from 'prom-client'

const registry = new Registry()

export async function describeBackup(bytes: number, endedAt: Date) {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] })
  gauge('backup_size_bytes', 'Size of the backup.').set(bytes)
  gauge('backup_last_success_timestamp_seconds', 'When it ended.').set(endedAt.getTime() / 1000)
  return `# the last backup\n${await registry.metrics()}`
}
