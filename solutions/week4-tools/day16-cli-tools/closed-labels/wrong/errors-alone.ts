// fails: counts all else as other | failed() was given a thrown undefined and threw "Cannot read properties of undefined (reading 'code')" (required: it counts). A check that fails in a new way ends the checker.
import { Counter, Registry } from 'prom-client'

const kinds: Record<string, string> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'dns',
  ETIMEDOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
}

const kindOf = (error: Error & { code: string }): string => {
  const kind = Object.hasOwn(kinds, error.code) ? kinds[error.code] : undefined
  return kind ?? (error.cause && error.cause !== error ? kindOf(error.cause as typeof error) : 'other')
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
