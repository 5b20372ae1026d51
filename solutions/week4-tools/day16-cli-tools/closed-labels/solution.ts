import { Counter, Registry } from 'prom-client'

export interface ErrorCounter {
  failed: (error: unknown) => void
  metrics: () => Promise<string>
}

export function createErrorCounter(): ErrorCounter {
  const registry = new Registry()
  const errors = new Counter({
    name: 'sre_check_errors_total',
    help: 'Failed checks.',
    labelNames: ['kind'],
    registers: [registry],
  })
  return {
    failed: (error) => errors.inc({ kind: kindOf(error) }),
    metrics: () => registry.metrics(),
  }
}

const kinds = new Map<unknown, string>([
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'dns'],
  ['ETIMEDOUT', 'timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
])

const kindOf = (error: unknown): string => {
  const met = new Set<unknown>()
  let link = error
  while (typeof link === 'object' && link !== null && !met.has(link)) {
    met.add(link)
    const { code, cause } = link as { code?: unknown; cause?: unknown }
    const kind = kinds.get(code)
    if (kind) return kind
    link = cause
  }
  return 'other'
}
