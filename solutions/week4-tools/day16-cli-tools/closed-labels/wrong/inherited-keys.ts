// fails: counts all else as other | An object has more keys than you wrote: it inherits "constructor" and others.
import { Counter, Registry } from 'prom-client'

const kinds: Record<string, string> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'dns',
  ETIMEDOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
}

const kindOf = (error: any): string => {
  for (let link = error, depth = 0; link && depth < 20; link = link.cause, depth++) {
    if (link.code in kinds) return kinds[link.code] as string
  }
  return 'other'
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
