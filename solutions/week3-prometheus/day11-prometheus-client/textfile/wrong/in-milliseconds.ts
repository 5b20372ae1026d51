// fails: tells size and time of the backup | A Date counts milliseconds, the name says seconds: the last backup lies in the far future.
import { Gauge, Registry } from 'prom-client'

export async function describeBackup(bytes: number, endedAt: Date) {
  const registry = new Registry()
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] })
  gauge('backup_size_bytes', 'Size of the backup.').set(bytes)
  gauge('backup_last_success_timestamp_seconds', 'When it ended.').set(endedAt.getTime())
  return await registry.metrics()
}
