// fails: starts every series at 0 | Before the first backup of users and orders backups_total reads orders failure 1, orders success 1, users failure 1, users success 1 (required: orders failure 0, orders success 0, users failure 0, users success 0). The number of failures on the board is not that of the night.
import { Counter, Registry } from 'prom-client'

export function createBackupMetrics(databases: string[]) {
  const registry = new Registry()
  const backups = new Counter({
    name: 'backups_total',
    help: 'Backups.',
    labelNames: ['database', 'result'],
    registers: [registry],
  })
  for (const database of databases) {
    for (const result of ['success', 'failure']) backups.labels(database, result).inc()
  }
  return {
    ended: (database: string, isOk: boolean) => {
      if (!databases.includes(database)) throw new RangeError(database)
      backups.inc({ database, result: isOk ? 'success' : 'failure' })
    },
    metrics: () => registry.metrics(),
  }
}
