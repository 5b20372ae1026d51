import { Counter, Registry } from 'prom-client'

export interface BackupMetrics {
  ended: (database: string, isOk: boolean) => void
  /** The text of /metrics. */
  metrics: () => Promise<string>
}

export function createBackupMetrics(databases: string[]): BackupMetrics {
  const registry = new Registry()
  const backups = new Counter({
    name: 'backups_total',
    help: 'Backups that ended.',
    labelNames: ['database', 'result'],
    registers: [registry],
  })
  for (const database of databases) {
    for (const result of ['success', 'failure']) backups.inc({ database, result }, 0)
  }
  return {
    ended: (database, isOk) => {
      if (!databases.includes(database)) throw new RangeError(`${database} is not in the list of databases`)
      backups.inc({ database, result: isOk ? 'success' : 'failure' })
    },
    metrics: () => registry.metrics(),
  }
}
