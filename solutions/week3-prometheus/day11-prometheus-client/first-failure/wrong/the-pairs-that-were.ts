// fails: starts every series at 0 | Before the first backup of users and orders backups_total reads orders undefined 0, users undefined 0 (required: orders failure 0, orders success 0, users failure 0, users success 0). The alert looks at what grows, and sees nothing.
import { Counter, Registry } from 'prom-client'

export function createBackupMetrics(databases: string[]) {
  const registry = new Registry()
  const backups = new Counter({
    name: 'backups_total',
    help: 'Backups.',
    labelNames: ['database', 'result'],
    registers: [registry],
  })
  for (const database of databases) backups.inc({ database }, 0)
  return {
    ended: (database: string, isOk: boolean) => {
      if (!databases.includes(database)) throw new RangeError(database)
      backups.inc({ database, result: isOk ? 'success' : 'failure' })
    },
    metrics: () => registry.metrics(),
  }
}
