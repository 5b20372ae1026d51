// fails: finds the code in a cause | After the code E_WRAPPED, caused by E_AGAIN; the code ETIMEDOUT, caused by ECONNREFUSED sre_check_errors_total reads other 1, refused 1 (required: dns 1, timeout 1). Each value that you did not list is a series more, for ever.
import { Counter, Registry } from 'prom-client'

const kinds: Record<string, string> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'dns',
  ETIMEDOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
}

const kindOf = (error: any): string => {
  const text = String(error?.code) + ' ' + String(error?.cause?.code) + ' ' + String(error?.message ?? error)
  return Object.entries(kinds).find(([code]) => text.includes(code))?.[1] ?? 'other'
}

export function createErrorCounter() {
  const registry = new Registry()
  const registers = [registry]
  const errors = new Counter({
    name: 'sre_check_errors_total',
    help: 'Errors.',
    labelNames: ['kind'],
    registers,
  })
  return {
    failed: (error: any) => errors.inc({ kind: kindOf(error) }),
    metrics: () => registry.metrics(),
  }
}
