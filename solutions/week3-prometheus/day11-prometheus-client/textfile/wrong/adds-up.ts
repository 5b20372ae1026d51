// fails: tells size and time of the backup | A backup of 5000 bytes, ended 2026-03-01T02:30:00.000Z: backup_size_bytes reads 10000 (required: 5000). The size on the board is that of no backup.
import { Gauge, Registry } from 'prom-client'

const registry = new Registry()
const registers = [registry]
const size = new Gauge({ name: 'backup_size_bytes', help: 'Size of the backup.', registers })
const end = new Gauge({ name: 'backup_last_success_timestamp_seconds', help: 'When it ended.', registers })

export async function describeBackup(bytes: number, endedAt: Date): Promise<string> {
  size.inc(bytes)
  end.set(endedAt.getTime() / 1_000)
  return registry.metrics()
}
