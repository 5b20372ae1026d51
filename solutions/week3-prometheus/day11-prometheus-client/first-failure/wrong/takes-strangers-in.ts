// fails: refuses a database that is not listed | A backup of "user", which is not listed, gave no error (required: an error). A typing error looks like a backup that nobody makes.
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
    ended: (database: string, isOk: boolean) =>
      backups.inc({ database, result: isOk ? 'success' : 'failure' }),
    metrics: () => registry.metrics(),
  }
}
