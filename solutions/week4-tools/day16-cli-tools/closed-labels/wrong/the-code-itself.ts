// fails: finds the code in a cause | After an error without a code, caused by ECONNREFUSED sre_check_errors_total reads other 1 (required: refused 1). Each value that you did not list is a series more, for ever.
import { Counter, Registry } from 'prom-client'

const kinds: Record<string, string> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'dns',
  ETIMEDOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
}

const kindOf = (error: any): string => kinds[error?.code] ?? error?.code ?? 'other'

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
