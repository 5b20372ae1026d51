import { Gauge, Registry } from 'prom-client'

export async function describeBackup(bytes: number, endedAt: Date): Promise<string> {
  const registry = new Registry()
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] })
  gauge('backup_size_bytes', 'Size of the backup.').set(bytes)
  gauge('backup_last_success_timestamp_seconds', 'When it ended.').set(endedAt.getTime() / 1000)
  return `# the last backup\n${await registry.metrics()}`
}
