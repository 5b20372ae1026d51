// fails: refuses a database that is not listed | After the backup of a database that is not listed backups_total reads toString success 1, user success 1, users failure 0, users success 0 (required: users failure 0, users success 0). A series that no backup fills looks like a database that is never saved.
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
      backups.inc({ database, result: isOk ? 'success' : 'failure' })
      if (!databases.includes(database)) throw new RangeError(database)
    },
    metrics: () => registry.metrics(),
  }
}
