import { Counter, Registry } from 'prom-client'

export const createBackupMetrics = (databases: string[]) => {
  const counts = new Map(databases.map((database) => [database, { success: 0, failure: 0 }]))
  const registry = new Registry()
  new Counter({
    name: 'backups_total',
    help: 'Backups.',
    labelNames: ['database', 'result'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [database, { success, failure }] of counts) {
        this.inc({ database, result: 'success' }, success)
        this.inc({ database, result: 'failure' }, failure)
      }
    },
  })
  return {
    ended(database: string, isOk: boolean) {
      const count = counts.get(database)
      if (count === undefined) throw new TypeError('No such database.')
      if (isOk) count.success += 1
      else count.failure += 1
    },
    metrics: () => registry.metrics(),
  }
}
