import { Counter, Registry } from 'prom-client'

interface Results {
  success: { inc: () => void }
  failure: { inc: () => void }
}

class BackupMetrics {
  private registry = new Registry()
  private known = new Map<string, Results>()

  constructor(databases: readonly string[]) {
    const counter = new Counter({
      name: 'backups_total',
      help: 'Backups by database and result.',
      labelNames: ['result', 'database'] as const,
      registers: [this.registry],
    })
    for (const database of databases) {
      const [success, failure] = ['success', 'failure'].map((result) => {
        const child = counter.labels({ database, result })
        child.inc(0)
        return child
      })
      this.known.set(database, { success, failure } as Results)
    }
  }

  ended(database: string, isOk: boolean): void {
    const results = this.known.get(database)
    if (!results) throw new Error(`unknown database ${database}`)
    results[isOk ? 'success' : 'failure'].inc()
  }

  metrics(): Promise<string> {
    return this.registry.metrics()
  }
}

export const createBackupMetrics = (databases: string[]) => new BackupMetrics(databases)
