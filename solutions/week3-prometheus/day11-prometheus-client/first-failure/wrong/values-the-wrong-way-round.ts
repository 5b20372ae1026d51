// fails: counts each result | After 2 successes and 1 failure of users, and 1 failure of orders backups_total reads failure orders 1, failure users 1, orders failure 0, orders success 0, success users 2, users failure 0, users success 0 (required: orders failure 1, orders success 0, users failure 1, users success 2). A series that no backup fills looks like a database that is never saved.
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
    for (const result of ['success', 'failure']) backups.inc({ database, result }, 0)
  }
  return {
    ended: (database: string, isOk: boolean) => {
      if (!databases.includes(database)) throw new RangeError(database)
      backups.labels(isOk ? 'success' : 'failure', database).inc()
    },
    metrics: () => registry.metrics(),
  }
}
